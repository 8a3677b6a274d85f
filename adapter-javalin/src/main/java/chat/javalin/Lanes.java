package chat.javalin;

import chat.core.domain.RoomName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps the order in which things happen and the order in which they are told the same.
 *
 * <p>What is said in one room goes one after another; rooms go side by side. What changes who is where
 * goes alone, so that nobody misses a message or a room at the seam. Putting messages into outboxes never
 * blocks, so a lane is held for microseconds.
 */
final class Lanes {
    private static final int COUNT = 64;

    private final ReadWriteLock membership = new ReentrantReadWriteLock();
    private final List<Lock> lanes =
            Stream.<Lock>generate(ReentrantLock::new).limit(COUNT).toList();

    /** Runs {@code body} while nothing else does. */
    void alone(Runnable body) {
        holding(membership.writeLock(), body);
    }

    /** Answers what {@code body} answers while nothing else is done. */
    <T> T answerAlone(Supplier<T> body) {
        membership.writeLock().lock();
        try {
            return body.get();
        } finally {
            membership.writeLock().unlock();
        }
    }

    /** Runs {@code body} while nobody changes rooms and nothing else is said in the room that {@code room} finds. */
    void inRoom(Supplier<Optional<RoomName>> room, Runnable body) {
        holding(membership.readLock(), () -> room.get().ifPresentOrElse(found -> holding(laneOf(found), body), body));
    }

    private Lock laneOf(RoomName room) {
        return lanes.get(Math.floorMod(room.hashCode(), COUNT));
    }

    private static void holding(Lock lock, Runnable body) {
        lock.lock();
        try {
            body.run();
        } finally {
            lock.unlock();
        }
    }
}
