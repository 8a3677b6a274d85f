package chat.core.usecase;

import static chat.core.domain.Action.SUBSCRIBE;
import static chat.core.domain.ErrorCode.TOO_MANY_SUBSCRIPTIONS;
import static chat.core.domain.ErrorCode.UNAVAILABLE;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent.Subscribed;
import chat.core.port.Subscriptions;

/** Has a connection hear of an entity, until it ends. */
public final class SubscribeToEntity {
    private final Subscriptions subscriptions;

    public SubscribeToEntity(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Answers that the connection hears of the entity, or why it does not. */
    public Outcome handle(ConnectionId connection, EntityId entity) {
        return switch (subscriptions.subscribe(connection, entity)) {
            case SUBSCRIBED -> Outcome.reply(new Subscribed(entity));
            case TOO_MANY ->
                Outcome.refuse(
                        SUBSCRIBE,
                        TOO_MANY_SUBSCRIPTIONS,
                        "You have " + Subscriptions.MAX_ENTITIES + " subscriptions. Unsubscribe from one first.");
            case NOT_CONNECTED -> Outcome.refuse(SUBSCRIBE, UNAVAILABLE, Sentences.NOT_CONNECTED);
        };
    }
}
