package chat.javalin;

import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.core.CloseStatus;

/**
 * How a connection is forgotten. Whoever decides on it may hold a lane, so it is done on a thread of its
 * own.
 */
final class Parting {
    static final CloseStatus SIGN_IN_EXPIRED = new CloseStatus(4001, Identity.EXPIRED);
    static final CloseStatus TOO_SLOW = new CloseStatus(4008, "Too slow: more waits than may");
    static final CloseStatus TOO_FAST = new CloseStatus(CloseStatus.POLICY_VIOLATION, "Too many messages too fast");
    static final CloseStatus GOING_AWAY = new CloseStatus(CloseStatus.SHUTDOWN, "Going away");

    /** Who was told to wait so often, and has not, is too fast. */
    static final int MOST_UNHEEDED = 1_000;

    private final ConnectionId connection;
    private final FrontDoor door;
    private final Sockets sockets;
    private final AtomicBoolean begun = new AtomicBoolean();

    Parting(ConnectionId connection, FrontDoor door, Sockets sockets) {
        this.connection = connection;
        this.door = door;
        this.sockets = sockets;
    }

    boolean hasBegun() {
        return begun.get();
    }

    /** The others are told at once, while the close is still under way. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> door.disconnect(connection));
        }
    }

    /** The store forgets it before this process does, so that nobody finds it gone. */
    void end() {
        begun.set(true);
        Thread.startVirtualThread(() -> {
            door.disconnect(connection);
            sockets.remove(connection);
        });
    }
}
