package chat.core.domain;

import java.util.Optional;

/** An open connection as the store knows it: who it is and where. */
public record Connection(ConnectionId id, Optional<UserName> name, Optional<Room> room) {
    public Connection {
        if (room.isPresent() && name.isEmpty()) {
            throw new IllegalArgumentException("Only a registered connection is in a room");
        }
    }
}
