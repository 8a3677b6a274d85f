package chat.core.usecase;

import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.EntityId;
import chat.core.domain.News;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent.EntityUpdated;
import chat.core.domain.ServerEvent.UserNotified;
import chat.core.port.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what other systems report to those whom it concerns; nothing is stored. */
public final class SpreadNews {
    private final Subscriptions subscriptions;

    public SpreadNews(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Answers what is told to whom: an entity's subscribers, or every connection of a user. */
    public Outcome handle(News news) {
        return switch (news) {
            case EntityUpdate(var entity, var message) -> toSubscribers(entity, new EntityUpdated(entity, message));
            case UserNotification(var user, var message, var callback) ->
                new Outcome(
                        List.of(Delivery.to(subscriptions.connectionsOf(user), new UserNotified(message, callback))),
                        Optional.empty());
        };
    }

    private Outcome toSubscribers(EntityId entity, EntityUpdated event) {
        try (Stream<List<ConnectionId>> pages = subscriptions.subscribers(entity)) {
            return new Outcome(pages.map(page -> Delivery.to(page, event)).toList(), Optional.empty());
        }
    }
}
