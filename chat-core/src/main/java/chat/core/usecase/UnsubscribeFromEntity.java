package chat.core.usecase;

import static chat.core.domain.Action.UNSUBSCRIBE;
import static chat.core.domain.ErrorCode.UNAVAILABLE;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent.Unsubscribed;
import chat.core.port.Subscriptions;

/** Has a connection hear of an entity no more. */
public final class UnsubscribeFromEntity {
    private final Subscriptions subscriptions;

    public UnsubscribeFromEntity(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Answers that the connection does not hear of the entity, if it ever did. */
    public Outcome handle(ConnectionId connection, EntityId entity) {
        return switch (subscriptions.unsubscribe(connection, entity)) {
            case UNSUBSCRIBED -> Outcome.reply(new Unsubscribed(entity));
            case NOT_CONNECTED -> Outcome.refuse(UNSUBSCRIBE, UNAVAILABLE, Sentences.NOT_CONNECTED);
        };
    }
}
