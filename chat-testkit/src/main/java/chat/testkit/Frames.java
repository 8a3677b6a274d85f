package chat.testkit;

import chat.core.domain.Action;
import chat.core.domain.Callback;
import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.Command.Addressing;
import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Epoch;
import chat.core.domain.ErrorCode;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import chat.core.domain.ResumeToken;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.UserName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a client does: writes what it asks, and reads what it is told. */
public final class Frames {
    private static final JsonMapper JSON = new JsonMapper();

    private Frames() {}

    /** Answers the frame that asks {@code command}. */
    public static String of(Command command) {
        ObjectNode frame =
                JSON.createObjectNode().put("action", command.action().route());
        switch (command) {
            case Command.Register(var name) -> frame.put("value", name.value());
            case Command.Resume(var name, var room, var epoch, var seq, var token) -> {
                frame.put("name", name.value())
                        .put("room", room.value())
                        .put("epoch", epoch.value())
                        .put("seq", seq);
                token.ifPresent(shown -> frame.put("resumeToken", shown.value()));
            }
            case Command.CreateRoom(var room) -> frame.put("value", room.value());
            case Command.JoinRoom(var room) -> frame.put("value", room.value());
            case Command.LeaveRoom() -> frame.put("value", "leave-room");
            case Command.SendMessage(var text, var ref, var addressing) -> {
                frame.put("value", text.value());
                ref.ifPresent(given -> frame.put("ref", given.value()));
                if (addressing == Addressing.EVERYONE) {
                    frame.put("name", "no-rooms");
                }
            }
            case Command.PageBack(var before, var limit) -> {
                before.ifPresent(seq -> frame.put("before", seq));
                frame.put("limit", limit);
            }
            case Command.Subscribe(var entity) -> frame.put("entityId", entity.value());
            case Command.Unsubscribe(var entity) -> frame.put("entityId", entity.value());
            case Command.Echo(var body) -> {
                return body;
            }
        }
        return frame.toString();
    }

    /** Answers the event that {@code frame} tells. */
    public static ServerEvent read(String frame) {
        JsonNode json = JSON.readTree(frame);
        return switch (text(json, "type")) {
            case "signup" ->
                new ServerEvent.SignedUp(
                        rooms(json),
                        json.path("more").asBoolean(false),
                        Optional.of(text(json, "name")).flatMap(UserName::parse),
                        Optional.of(text(json, "resumeToken")).flatMap(ResumeToken::parse));
            case "resumed" ->
                new ServerEvent.Resumed(
                        room(json),
                        json.path("recovered").asBoolean(),
                        page(json).messages(),
                        json.path("more").asBoolean(false),
                        json.path("top").asLong());
            case "multi-message" -> new ServerEvent.History(page(json));
            case "single-room" -> new ServerEvent.RoomOpened(new RoomName(text(json, "message")));
            case "delete-room" -> new ServerEvent.RoomClosed(new RoomName(text(json, "room")));
            case "client-message" -> posted(json);
            case "left" -> new ServerEvent.Left(new RoomName(text(json, "room")));
            case "ack" -> acknowledged(json);
            case "subscribed" -> new ServerEvent.Subscribed(new EntityId(text(json, "entityId")));
            case "unsubscribed" -> new ServerEvent.Unsubscribed(new EntityId(text(json, "entityId")));
            case "Entity Updated" ->
                new ServerEvent.EntityUpdated(
                        new EntityId(text(json, "entityId")),
                        Optional.of(text(json, "message")).flatMap(MessageText::parse));
            case "User Push Notification" ->
                new ServerEvent.UserNotified(
                        new MessageText(text(json, "message")),
                        Optional.of(text(json, "callback")).flatMap(Callback::parse));
            case "echo" -> echoed(json);
            case "error" -> refused(json);
            default -> throw new AssertionError("No event is told by " + frame);
        };
    }

    private static List<RoomName> rooms(JsonNode json) {
        return json.path("rooms").values().stream()
                .map(room -> new RoomName(room.asString()))
                .toList();
    }

    private static Page page(JsonNode json) {
        Room room = room(json);
        List<Message> messages = json.path("messages").values().stream()
                .map(entry -> new Message(
                        room,
                        entry.path("seq").asLong(),
                        new UserName(text(entry, "user")),
                        new MessageText(text(entry, "content")),
                        time(entry)))
                .toList();
        OptionalLong before =
                json.has("before") ? OptionalLong.of(json.path("before").asLong()) : OptionalLong.empty();
        return new Page(room, messages, before, json.path("more").asBoolean(false));
    }

    private static Room room(JsonNode json) {
        return new Room(new RoomName(text(json, "room")), new Epoch(text(json, "epoch")));
    }

    private static ServerEvent posted(JsonNode json) {
        MessageText text = new MessageText(text(json, "message"));
        return json.has("room")
                ? new ServerEvent.Posted(message(json, new UserName(text(json, "user")), text))
                : new ServerEvent.PostedToEveryone(text);
    }

    /** An acknowledgement names neither author nor text: here they are anybody's. */
    private static ServerEvent acknowledged(JsonNode json) {
        Ref ref = new Ref(text(json, "ref"));
        return json.has("room")
                ? new ServerEvent.Acknowledged(ref, message(json, new UserName("unsaid"), new MessageText("unsaid")))
                : new ServerEvent.AcknowledgedToEveryone(ref, time(json));
    }

    private static Message message(JsonNode json, UserName author, MessageText text) {
        return new Message(room(json), json.path("seq").asLong(), author, text, time(json));
    }

    private static ServerEvent echoed(JsonNode json) {
        Caller caller = new Caller(
                new ConnectionId(text(json, "connectionId")),
                text(json, "stage"),
                Instant.ofEpochMilli(json.path("connectedAt").asLong()),
                text(json, "sourceIp"));
        return new ServerEvent.Echoed(caller, text(json, "body"));
    }

    private static ServerEvent refused(JsonNode json) {
        String code = text(json, "code").toUpperCase(Locale.ROOT).replace('-', '_');
        return new ServerEvent.Refused(
                Optional.of(json.path("action").asString("")).flatMap(Action::of),
                ErrorCode.valueOf(code),
                text(json, "message"),
                Optional.of(json.path("ref").asString("")).flatMap(Ref::parse),
                Optional.of(json.path("retryAfterMs"))
                        .filter(JsonNode::isNumber)
                        .map(millis -> Duration.ofMillis(millis.asLong())));
    }

    private static Instant time(JsonNode json) {
        return Instant.parse(text(json, "time"));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
