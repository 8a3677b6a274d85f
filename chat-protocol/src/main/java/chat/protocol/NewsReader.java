package chat.protocol;

import chat.core.domain.Callback;
import chat.core.domain.EntityId;
import chat.core.domain.MessageText;
import chat.core.domain.News;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.UserId;
import chat.protocol.Report.Illegible;
import chat.protocol.Report.Legible;
import java.util.Optional;

/** Makes news of an event's type and detail, under the names of the push quick start. */
record NewsReader(String detailType, TextFields detail) {
    static final String ENTITY_UPDATED = "Entity Updated";
    static final String USER_NOTIFICATION = "Send User Push Notification";

    Report read() {
        return switch (detailType) {
            case ENTITY_UPDATED -> entityUpdate();
            case USER_NOTIFICATION -> userNotification();
            default -> new Illegible("The detail type is \"" + ENTITY_UPDATED + "\" or \"" + USER_NOTIFICATION + "\".");
        };
    }

    private Report entityUpdate() {
        Optional<EntityId> entity = detail.text("entityId").flatMap(EntityId::parse);
        if (entity.isEmpty()) {
            return new Illegible("The detail has an \"entityId\" of 1 to 128 characters.");
        }
        return detail.has("message") && message().isEmpty()
                ? new Illegible("The detail's \"message\" is text of 1 character to 16 KiB, or is left out.")
                : legible(new EntityUpdate(entity.get(), message()));
    }

    private Report userNotification() {
        Optional<UserId> user = detail.text("userId").flatMap(UserId::parse);
        if (user.isEmpty()) {
            return new Illegible("The detail has a \"userId\" of 1 to 128 characters.");
        }
        if (message().isEmpty()) {
            return new Illegible("The detail has a \"message\", text of 1 character to 16 KiB.");
        }
        Optional<Callback> callback = detail.text("callback").flatMap(Callback::parse);
        return detail.has("callback") && callback.isEmpty()
                ? new Illegible("The detail's \"callback\" is text of 1 to 2,048 characters, or is left out.")
                : legible(new UserNotification(user.get(), message().get(), callback));
    }

    private Optional<MessageText> message() {
        return detail.text("message").flatMap(MessageText::parse);
    }

    private static Report legible(News news) {
        return new Legible(news);
    }
}
