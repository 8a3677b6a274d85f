package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.TooFast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A part of the {@link QuotasContract}. */
interface OnQuotas {
    /** No bound but those that are named. */
    String NO_OTHERS = "messages=off room=off posts=off members=off entries=off connections=off frames=off";

    /** Stores that know nobody, and allow what {@code quotas} say. */
    Stores storesOf(String quotas);

    /** Stores that allow what {@code quota} says, and bound nothing else. */
    default Stores storesWith(String quota) {
        String word = quota.substring(0, quota.indexOf('=') + 1);
        return storesOf(NO_OTHERS.replace(word + "off", quota));
    }

    static Appending say(Stores stores, ConnectionId author, Instant at) {
        return say(stores, author, Optional.empty(), at);
    }

    static Appending say(Stores stores, ConnectionId author, Optional<Ref> ref, Instant at) {
        return stores.log().append(author, new MessageText("hi"), ref, at);
    }

    /** Says something so many times; answers how many of them were stored. */
    static long stored(Stores stores, ConnectionId author, int times, Instant at) {
        return IntStream.range(0, times)
                .filter(time -> say(stores, author, at) instanceof Appended)
                .count();
    }

    static TooFast tooFast(long millis) {
        return new TooFast(Duration.ofMillis(millis));
    }

    static Instant after(long millis) {
        return Words.AT.plusMillis(millis);
    }

    /** Puts so many connections into {@code room}; answers them. */
    static List<ConnectionId> crowd(Stores stores, RoomName room, int members) {
        return crowd(stores, room, members, 0);
    }

    /** Puts so many more connections into {@code room}, where there are {@code already} some; answers them. */
    static List<ConnectionId> crowd(Stores stores, RoomName room, int members, int already) {
        return IntStream.range(already, already + members)
                .mapToObj(number -> {
                    ConnectionId member = Words.connection(room.value(), number);
                    Words.seat(stores.connections(), member, room);
                    return member;
                })
                .toList();
    }
}
