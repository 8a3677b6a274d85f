package chat.protocol;

import static java.util.Map.entry;

import chat.core.domain.Command;
import chat.core.domain.Command.Addressing;
import chat.core.domain.Command.CreateRoom;
import chat.core.domain.Command.Echo;
import chat.core.domain.Command.JoinRoom;
import chat.core.domain.Command.LeaveRoom;
import chat.core.domain.Command.PageBack;
import chat.core.domain.Command.Register;
import chat.core.domain.Command.Resume;
import chat.core.domain.Command.SendMessage;
import chat.core.domain.Command.Subscribe;
import chat.core.domain.Command.Unsubscribe;
import chat.core.domain.EntityId;
import chat.core.domain.Epoch;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.ResumeToken;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the golden frames of a client mean. */
final class GoldenCommands {
    private static final RoomName MATHS = new RoomName("maths");
    private static final RoomName SHUXUE = new RoomName("数学 <b>");
    private static final UserName ZOE = new UserName("Zoë 🦊");
    private static final Epoch E1 = new Epoch("e-1");
    private static final Epoch LONG = new Epoch("e".repeat(64));
    private static final ResumeToken TOKEN = new ResumeToken("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE");

    static final Map<String, Command> BY_FILE = Map.ofEntries(
            entry("register", new Register(new UserName("ann"))),
            entry("register-from-the-lab", new Register(new UserName("ann"))),
            entry("register-simple-mode", new Register(UserName.SIMPLE_MODE)),
            entry("register-unicode", new Register(new UserName("Zoë 🦊"))),
            entry("register-is-trimmed-and-composed", new Register(new UserName("Zoë"))),
            entry("register-64-emoji", new Register(new UserName("🦊".repeat(64)))),
            entry("resume", new Resume(new UserName("ann"), MATHS, E1, 51, Optional.empty())),
            entry("resume-with-a-token", new Resume(new UserName("ann"), MATHS, E1, 0, Optional.of(TOKEN))),
            entry("resume-from-the-end", new Resume(ZOE, SHUXUE, LONG, Long.MAX_VALUE, Optional.empty())),
            entry("new-room", new CreateRoom(new RoomName("maths"))),
            entry("new-room-from-the-lab", new CreateRoom(new RoomName("maths"))),
            entry("new-room-unicode", new CreateRoom(new RoomName("数学 <b>"))),
            entry("join-room", new JoinRoom(new RoomName("maths"))),
            entry("join-room-from-the-lab", new JoinRoom(new RoomName("maths"))),
            entry("join-room-escapes", new JoinRoom(new RoomName("café \"1/2\""))),
            entry("leave-room", new LeaveRoom()),
            entry("leave-room-from-the-lab", new LeaveRoom()),
            entry("leave-room-short", new LeaveRoom()),
            entry("dispatch", say("hi")),
            entry("dispatch-with-ref", say("hi", "r-1")),
            entry("dispatch-from-the-lab", say("hi")),
            entry("dispatch-simple-mode", toEveryone(Optional.empty())),
            entry("dispatch-simple-mode-with-ref", toEveryone(Optional.of(new Ref("r-2")))),
            entry("dispatch-almost-simple-mode", say("hi")),
            entry("dispatch-unicode", say("Grüße, 你好, שלום 👋🏽")),
            entry("dispatch-escapes", say("\"a\\b/c\"\b\f\n\r\t\u0001é😀")),
            entry("dispatch-half-a-pair", say("a\uFFFDb")),
            entry("dispatch-markup", say("<script>alert(1)</script>")),
            entry("dispatch-blanks-are-kept", say("  hi\n")),
            entry("dispatch-longest-ref", say("hi", "Az09._:-".repeat(8))),
            entry("dispatch-null-ref", say("hi")),
            entry("dispatch-unknown-fields", say("hi")),
            entry("history", new PageBack(OptionalLong.of(51), 50)),
            entry("history-newest", new PageBack(OptionalLong.empty(), 50)),
            entry("history-nulls", new PageBack(OptionalLong.empty(), 50)),
            entry("history-one", new PageBack(OptionalLong.of(1), 1)),
            entry("history-most", new PageBack(OptionalLong.of(Long.MAX_VALUE), 100)),
            entry("subscribe", new Subscribe(new EntityId("e1"))),
            entry("subscribe-unicode", new Subscribe(new EntityId("Bestellung #7 🦊"))),
            entry("unsubscribe", new Unsubscribe(new EntityId("e1"))),
            entry("echo", new Echo("{\"action\":\"echo\"}")),
            entry(
                    "echo-with-anything",
                    new Echo("{\"action\":\"echo\",\"value\":\"Grüße 👋\",\"list\":[1,2.5,{\"deep\":true}]}")));

    private GoldenCommands() {}

    private static SendMessage say(String text) {
        return new SendMessage(new MessageText(text), Optional.empty(), Addressing.ROOM);
    }

    private static SendMessage say(String text, String ref) {
        return new SendMessage(new MessageText(text), Optional.of(new Ref(ref)), Addressing.ROOM);
    }

    private static SendMessage toEveryone(Optional<Ref> ref) {
        return new SendMessage(new MessageText("hi"), ref, Addressing.EVERYONE);
    }
}
