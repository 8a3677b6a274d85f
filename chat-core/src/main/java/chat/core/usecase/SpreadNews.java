package chat.core.usecase;

import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.News;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent;
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

    /** Answers what is told to whom; nobody replies to another system. */
    public Outcome handle(News news) {
        ServerEvent event = eventOf(news);
        try (Stream<List<ConnectionId>> pages = audienceOf(news)) {
            return new Outcome(pages.map(page -> Delivery.to(page, event)).toList(), Optional.empty());
        }
    }

    /** Answers what is told. */
    public static ServerEvent eventOf(News news) {
        return switch (news) {
            case EntityUpdate(var entity, var message) -> new EntityUpdated(entity, message);
            case UserNotification(var user, var message, var callback) -> new UserNotified(message, callback);
        };
    }

    /**
     * Lists whom it concerns, a page at a time and sorted by their ids: an entity's subscribers, or every connection
     * of a user. Whoever asks closes the stream.
     */
    public Stream<List<ConnectionId>> audienceOf(News news) {
        return switch (news) {
            case EntityUpdate(var entity, var message) -> subscriptions.subscribers(entity);
            case UserNotification(var user, var message, var callback) -> Stream.of(subscriptions.connectionsOf(user));
        };
    }
}
