package chat.protocol;

import static java.util.Map.entry;

import chat.core.domain.Callback;
import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Epoch;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Ref;
import chat.core.domain.ResumeToken;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Acknowledged;
import chat.core.domain.ServerEvent.AcknowledgedToEveryone;
import chat.core.domain.ServerEvent.Echoed;
import chat.core.domain.ServerEvent.EntityUpdated;
import chat.core.domain.ServerEvent.History;
import chat.core.domain.ServerEvent.Left;
import chat.core.domain.ServerEvent.Posted;
import chat.core.domain.ServerEvent.PostedToEveryone;
import chat.core.domain.ServerEvent.Resumed;
import chat.core.domain.ServerEvent.RoomClosed;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.domain.ServerEvent.SignedUp;
import chat.core.domain.ServerEvent.Subscribed;
import chat.core.domain.ServerEvent.Unsubscribed;
import chat.core.domain.ServerEvent.UserNotified;
import chat.core.domain.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the server's golden frames tell, but for the refusals. */
final class GoldenEvents {
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T10:00:00.007Z");
    private static final RoomName MATHS = new RoomName("maths");
    private static final RoomName SHUXUE = new RoomName("数学 <b>");
    private static final Room ROOM = new Room(MATHS, new Epoch("e-1"));
    private static final String GREETING = "Grüße, 你好, שלום 👋🏽";

    static final Map<String, ServerEvent> BY_FILE = Map.ofEntries(
            entry("signup", signedUp(false, "a", "b")),
            entry("signup-without-rooms", signedUp(false)),
            entry("signup-with-more", signedUp(true, "a", "b")),
            entry("signup-unicode", signedUp(false, "a/b \"c\"", "café", "数学 🦊")),
            entry("single-room", new RoomOpened(MATHS)),
            entry("single-room-unicode", new RoomOpened(SHUXUE)),
            entry("delete-room", new RoomClosed(MATHS)),
            entry("delete-room-unicode", new RoomClosed(SHUXUE)),
            entry("left", new Left(MATHS)),
            entry("left-unicode", new Left(SHUXUE)),
            entry("multi-message", newest(false, ann(1))),
            entry("multi-message-of-a-new-room", newest(false)),
            entry("multi-message-of-two", newest(false, ann(1), message(ROOM, 2, "bob", "hello", LATER))),
            entry("multi-message-with-more", newest(true, ann(51), bob(52))),
            entry("multi-message-before", page(51, true, ann(49), bob(50))),
            entry("multi-message-before-the-first", page(1, false)),
            entry("multi-message-older-ones-not-kept", page(8, false, ann(7))),
            entry("multi-message-unicode", unicodePage()),
            entry("signup-with-the-name-of-a-token", ofUser()),
            entry("signup-with-a-token", ofBearer()),
            entry("resumed", new Resumed(ROOM, true, List.of(ann(51), bob(52)), false, 52)),
            entry("resumed-with-nothing-missed", new Resumed(ROOM, true, List.of(), false, 52)),
            entry("resumed-not-recovered", new Resumed(ROOM, false, List.of(bob(52)), true, 52)),
            entry("resumed-in-a-new-room", new Resumed(inRoom("数学 <b>"), false, List.of(), false, 0)),
            entry("client-message", new Posted(ann(1))),
            entry("client-message-unicode", new Posted(message(inRoom("数学 <b>"), 1, "Zoë 🦊", GREETING, TEN))),
            entry("client-message-escapes", said("\"a\\b/c\"\b\f\n\r\t\u0001\u007F\u2028")),
            entry("client-message-markup", new Posted(markup())),
            entry("client-message-largest-seq", new Posted(largest())),
            entry("client-message-simple-mode", new PostedToEveryone(new MessageText("hi"))),
            entry("client-message-simple-mode-unicode", new PostedToEveryone(new MessageText("Grüße 👋🏽"))),
            entry("ack", new Acknowledged(new Ref("r-1"), ann(1))),
            entry("ack-longest-ref", acknowledged("Az09._:-".repeat(8))),
            entry("ack-simple-mode", new AcknowledgedToEveryone(new Ref("r-2"), TEN)),
            entry("subscribed", new Subscribed(new EntityId("e1"))),
            entry("unsubscribed", new Unsubscribed(new EntityId("e1"))),
            entry("entity-updated", updated(Optional.of("changed"))),
            entry("entity-updated-without-message", updated(Optional.empty())),
            entry(
                    "user-push-notification",
                    notified("Your order is on its way.", Optional.of("https://example.org/orders/7"))),
            entry("user-push-notification-markup", notified("<img src=x>", Optional.of("javascript:alert(1)"))),
            entry("user-push-notification-without-callback", notified("Grüße 👋🏽", Optional.empty())),
            entry("echo", echoed("dev", "{\"action\":\"echo\"}")),
            entry("echo-without-stage", echoed("", "{\"action\":\"echo\"}")),
            entry("echo-with-anything", echoed("dev", GoldenFiles.CLIENT.getOrDefault("echo-with-anything", ""))),
            entry("echo-half-a-pair", echoed("dev", "{\"action\":\"echo\",\"value\":\"a\uD83Db\"}")));

    private GoldenEvents() {}

    private static SignedUp signedUp(boolean more, String... rooms) {
        return new SignedUp(Stream.of(rooms).map(RoomName::new).toList(), more);
    }

    private static SignedUp ofUser() {
        return new SignedUp(List.of(new RoomName("a")), false, Optional.of(new UserName("Ann Lee")), Optional.empty());
    }

    private static SignedUp ofBearer() {
        ResumeToken token = new ResumeToken("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE");
        return new SignedUp(List.of(new RoomName("a")), false, Optional.empty(), Optional.of(token));
    }

    private static History newest(boolean more, Message... messages) {
        return new History(new Page(ROOM, List.of(messages), OptionalLong.empty(), more));
    }

    private static History page(long before, boolean more, Message... messages) {
        return new History(new Page(ROOM, List.of(messages), OptionalLong.of(before), more));
    }

    private static History unicodePage() {
        Room room = inRoom("数学 <b>");
        Message message = message(room, 1, "Zoë 🦊", GREETING + "\n\"a\\b/c\"", TEN);
        return new History(new Page(room, List.of(message), OptionalLong.empty(), false));
    }

    private static Posted said(String text) {
        return new Posted(message(ROOM, 1, "ann", text, TEN));
    }

    private static Message markup() {
        return message(inRoom("</title>"), 1, "<img src=x>", "<script>alert(1)</script>", TEN);
    }

    private static Message largest() {
        Room room = new Room(MATHS, new Epoch("0197f3c2-6a1e"));
        return message(room, Long.MAX_VALUE, "ann", "hi", Instant.parse("2026-12-31T23:59:59.999999999Z"));
    }

    private static Acknowledged acknowledged(String ref) {
        return new Acknowledged(new Ref(ref), message(inRoom("数学 <b>"), 2, "ann", "hi", LATER));
    }

    private static EntityUpdated updated(Optional<String> message) {
        return new EntityUpdated(new EntityId("e1"), message.map(MessageText::new));
    }

    private static UserNotified notified(String message, Optional<String> callback) {
        return new UserNotified(new MessageText(message), callback.map(Callback::new));
    }

    private static Echoed echoed(String stage, String body) {
        ConnectionId connection = new ConnectionId("L0SM9cOFvHcCIhw=");
        return new Echoed(new Caller(connection, stage, TEN, "127.0.0.1"), body);
    }

    private static Room inRoom(String name) {
        return new Room(new RoomName(name), new Epoch("e-1"));
    }

    private static Message ann(long seq) {
        return message(ROOM, seq, "ann", "hi", TEN);
    }

    private static Message bob(long seq) {
        return message(ROOM, seq, "bob", "hi", TEN);
    }

    private static Message message(Room room, long seq, String author, String text, Instant time) {
        return new Message(room, seq, new UserName(author), new MessageText(text), time);
    }
}
