package chat.protocol;

import static chat.core.domain.ErrorCode.UNKNOWN_ACTION;

import chat.core.domain.Action;
import chat.core.domain.Caller;
import chat.core.domain.Message;
import chat.core.domain.Page;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import chat.core.domain.ServerEvent.Resumed;
import chat.core.domain.ServerEvent.SignedUp;
import chat.core.domain.UserName;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of one event. */
record EventWriter(JsonGenerator json) {
    void write(ServerEvent event) {
        switch (event) {
            case ServerEvent.Posted(var message) -> posted(message);
            case ServerEvent.Acknowledged(var ref, var message) -> {
                text("type", "ack").text("ref", ref.value());
                place(message.room()).number("seq", message.seq()).text("time", WireTime.of(message.time()));
            }
            case SignedUp signedUp -> signedUp(signedUp);
            case Resumed resumed -> resumed(resumed);
            case ServerEvent.History(var page) -> history(page);
            case ServerEvent.RoomOpened(var room) -> text("type", "single-room").text("message", room.value());
            case ServerEvent.RoomClosed(var room) -> text("type", "delete-room").text("room", room.value());
            case ServerEvent.Left(var room) -> text("type", "left").text("room", room.value());
            case ServerEvent.PostedToEveryone(var text) ->
                text("type", "client-message")
                        .text("user", UserName.SIMPLE_MODE.value())
                        .text("message", text.value());
            case ServerEvent.AcknowledgedToEveryone(var ref, var time) ->
                text("type", "ack").text("ref", ref.value()).text("time", WireTime.of(time));
            case ServerEvent.Subscribed(var entity) ->
                text("type", "subscribed").text("entityId", entity.value());
            case ServerEvent.Unsubscribed(var entity) ->
                text("type", "unsubscribed").text("entityId", entity.value());
            case ServerEvent.EntityUpdated(var entity, var message) -> {
                text("type", "Entity Updated").text("entityId", entity.value());
                message.ifPresent(said -> text("message", said.value()));
            }
            case ServerEvent.UserNotified(var message, var callback) -> {
                text("type", "User Push Notification").text("message", message.value());
                callback.ifPresent(there -> text("callback", there.value()));
            }
            case ServerEvent.Echoed(var caller, var body) -> echoed(caller, body);
            case Refused refused -> refused(refused);
        }
    }

    private void posted(Message message) {
        text("type", "client-message")
                .text("user", message.author().value())
                .text("message", message.text().value());
        place(message.room()).number("seq", message.seq()).text("time", WireTime.of(message.time()));
    }

    private void signedUp(SignedUp signedUp) {
        text("type", "signup");
        json.writeArrayPropertyStart("rooms");
        for (RoomName room : signedUp.rooms()) {
            json.writeString(room.value());
        }
        json.writeEndArray();
        if (signedUp.more()) {
            json.writeBooleanProperty("more", true);
        }
        signedUp.name().ifPresent(name -> text("name", name.value()));
        signedUp.token().ifPresent(token -> text("resumeToken", token.value()));
    }

    private void resumed(Resumed resumed) {
        text("type", "resumed").place(resumed.room());
        json.writeBooleanProperty("recovered", resumed.recovered());
        entries(resumed.messages());
        if (!resumed.recovered()) {
            json.writeBooleanProperty("more", resumed.more());
        }
        number("top", resumed.top());
    }

    private void history(Page page) {
        text("type", "multi-message");
        entries(page.messages());
        place(page.room());
        json.writeBooleanProperty("more", page.more());
        page.before().ifPresent(seq -> number("before", seq));
    }

    private void entries(List<Message> messages) {
        json.writeArrayPropertyStart("messages");
        messages.forEach(this::entry);
        json.writeEndArray();
    }

    private void entry(Message message) {
        json.writeStartObject();
        text("user", message.author().value())
                .text("content", message.text().value())
                .text("time", WireTime.of(message.time()))
                .text("room", message.room().name().value())
                .number("seq", message.seq());
        json.writeEndObject();
    }

    private void echoed(Caller caller, String body) {
        text("type", "echo")
                .text("connectionId", caller.connection().value())
                .text("routeKey", Action.ECHO.route())
                .text("stage", caller.stage())
                .number("connectedAt", caller.connectedAt().toEpochMilli())
                .text("sourceIp", caller.sourceIp())
                .text("body", body);
    }

    private void refused(Refused refused) {
        text("type", "error");
        refused.action().ifPresent(action -> text("action", action.route()));
        text("code", ErrorWord.of(refused.code())).text("message", refused.message());
        if (refused.code() == UNKNOWN_ACTION) {
            json.writeArrayPropertyStart("actions");
            for (Action action : Action.values()) {
                json.writeString(action.route());
            }
            json.writeEndArray();
        }
        refused.ref().ifPresent(ref -> text("ref", ref.value()));
        refused.retryAfter().ifPresent(wait -> number("retryAfterMs", wait.toMillis()));
    }

    private EventWriter place(Room room) {
        return text("room", room.name().value()).text("epoch", room.epoch().value());
    }

    private EventWriter text(String field, String value) {
        json.writeStringProperty(field, WellFormed.of(value));
        return this;
    }

    private EventWriter number(String field, long value) {
        json.writeNumberProperty(field, value);
        return this;
    }
}
