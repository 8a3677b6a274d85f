package chat.core.domain;

import java.util.Optional;

/** What other systems report, for those whom it concerns. */
public sealed interface News {
    /** An entity has changed: for its subscribers. */
    record EntityUpdate(EntityId entity, Optional<MessageText> message) implements News {}

    /** Something for a user: for every connection of that user. */
    record UserNotification(UserId user, MessageText message, Optional<Callback> callback) implements News {}
}
