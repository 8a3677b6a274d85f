package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.UserId;
import java.util.Optional;

/** Who speaks: a user by all of its connections, or a connection that is nobody's. */
record Speaker(Optional<UserId> user, Optional<ConnectionId> connection) {
    static Speaker of(ConnectionId connection, Optional<UserId> user) {
        return new Speaker(user, user.isPresent() ? Optional.empty() : Optional.of(connection));
    }
}
