package chat.core.domain;

import java.util.List;

/** One event and everybody who is to get it. */
public record Delivery(Audience audience, ServerEvent event) {
    /** Answers a delivery to {@code connection} alone. */
    public static Delivery to(ConnectionId connection, ServerEvent event) {
        return to(List.of(connection), event);
    }

    /** Answers a delivery to each of {@code connections}. */
    public static Delivery to(List<ConnectionId> connections, ServerEvent event) {
        return new Delivery(new Audience.Only(connections), event);
    }

    /** Answers a delivery to every connection there is. */
    public static Delivery toEveryone(ServerEvent event) {
        return new Delivery(new Audience.Everyone(), event);
    }

    /** Who is to get an event. */
    public sealed interface Audience {
        /** These connections. */
        record Only(List<ConnectionId> connections) implements Audience {
            public Only {
                connections = List.copyOf(connections);
            }
        }

        /** Every connection that is open when the delivery is carried out. */
        record Everyone() implements Audience {}
    }
}
