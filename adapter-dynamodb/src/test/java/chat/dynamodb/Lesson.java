package chat.dynamodb;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.Command.Addressing;
import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.Epoch;
import chat.core.domain.Identity;
import chat.core.domain.MessageText;
import chat.core.domain.Outcome;
import chat.core.domain.Ref;
import chat.core.domain.ResumeToken;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.usecase.Chat;
import chat.core.usecase.Courier;
import chat.core.usecase.SimpleMode;
import chat.dynamodb.CostTable.Situation;
import chat.testkit.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** All that may happen in a situation, each with what it costs. */
final class Lesson {
    private static final RoomName LOBBY = new RoomName("lobby");
    private static final ResumeToken TOKEN = ResumeToken.of(new byte[ResumeToken.BYTES]);
    private static final ConnectionId ANN = new ConnectionId("visitor00000001");
    private static final ConnectionId BOB = new ConnectionId("visitor00000002");
    private static final ConnectionId NAMELESS = new ConnectionId("visitor00000003");

    private static final ConnectionId USERS = new ConnectionId("visitor00000004");
    private static final ConnectionId USERS_TOO = new ConnectionId("visitor00000005");

    private static final ConnectionId BACK = new ConnectionId("visitor00000006");
    private static final ConnectionId BACK_AGAIN = new ConnectionId("visitor00000007");

    /** Whose name is still claimed in the end. */
    static final Identity USER = new Identity(new UserId("u-carl"), Optional.of("carl"), Optional.empty(), Instant.MAX);

    /** Who has come and gone in the end. */
    static final List<ConnectionId> VISITORS = List.of(ANN, BOB, NAMELESS, USERS, USERS_TOO, BACK, BACK_AGAIN);

    private final CapacityMeter meter;
    private final CostTable costs;
    private final Situation situation;
    private final RoomName room;
    private final MessageText text;
    private final Chat chat;
    private final Courier courier;

    Lesson(
            Stores stores,
            InstantSource clock,
            CapacityMeter meter,
            CostTable costs,
            Situation situation,
            RoomName room,
            MessageText text) {
        this.meter = meter;
        this.costs = costs;
        this.situation = situation;
        this.room = room;
        this.text = text;
        this.chat =
                new Chat(stores.connections(), stores.log(), stores.subscriptions(), SimpleMode.ON, () -> TOKEN, clock);
        this.courier = new Courier((recipients, event) -> List.of(), stores.connections());
    }

    /** Has everything happen; {@code member} is in the room. */
    void happen(ConnectionId member) {
        measured("announcement", () -> courier.deliver(List.of(Delivery.toEveryone(new RoomOpened(room)))));
        measured("connect", () -> chat.connect(NAMELESS, Optional.empty()));
        measured(
                "dispatch in Simple Mode",
                () -> courier.deliver(say(NAMELESS, Addressing.EVERYONE).deliveries()));
        measured("disconnect without a name", () -> chat.disconnect(NAMELESS));
        comings();
        goings();
        returns();
        measured("dispatch", () -> say(member, Addressing.ROOM, ref("r")));
        measured("dispatch without a ref", () -> say(member, Addressing.ROOM));
        user();
    }

    private void user() {
        measured("connect of a user", () -> chat.connect(USERS, Optional.of(USER)));
        chat.handle(
                new Caller(USERS, "dev", Instant.EPOCH, "192.0.2.1", Optional.of(USER)),
                new Command.Register(new UserName("carl")));
        enter(USERS, room);
        measured("dispatch of a user", () -> say(USERS, Addressing.ROOM, ref("u")));
        measured("connect of a user, again", () -> chat.connect(USERS_TOO, Optional.of(USER)));
        measured("dispatch of a user with two connections", () -> say(USERS, Addressing.ROOM, ref("v")));
        chat.disconnect(USERS_TOO);
        chat.disconnect(USERS);
    }

    private Ref ref(String letter) {
        return new Ref(letter + "-" + situation.messages());
    }

    private void comings() {
        chat.connect(ANN, Optional.empty());
        measured("register", () -> ask(ANN, new Command.Register(new UserName("visitor ann"))));
        measured("join-room", () -> enter(ANN, room));
        measured("history of 50", () -> ask(ANN, new Command.PageBack(OptionalLong.empty(), 50)));
        measured("leave-room", () -> ask(ANN, new Command.LeaveRoom()));
        measured("new-room", () -> ask(ANN, new Command.CreateRoom(LOBBY)));
        measured("join-room, out of a room that closes", () -> enter(ANN, room));
    }

    private void goings() {
        chat.connect(BOB, Optional.empty());
        ask(BOB, new Command.Register(new UserName("visitor bob")));
        enter(ANN, LOBBY);
        enter(BOB, LOBBY);
        measured("join-room, out of a room that stays", () -> enter(BOB, room));
        measured("leave-room by the last one", () -> ask(ANN, new Command.LeaveRoom()));
        enter(ANN, room);
        measured("disconnect", () -> chat.disconnect(ANN));
        enter(BOB, LOBBY);
        measured("disconnect of the last one", () -> chat.disconnect(BOB));
    }

    /** Somebody comes back after its connection was closed, and once more before anybody knows that it is lost. */
    private void returns() {
        chat.connect(BACK, Optional.empty());
        measured("resume", () -> resume(BACK));
        chat.connect(BACK_AGAIN, Optional.empty());
        measured("resume in place of a lost connection", () -> resume(BACK_AGAIN));
        chat.disconnect(BACK_AGAIN);
    }

    private Outcome resume(ConnectionId visitor) {
        UserName name = new UserName("visitor eve");
        return ask(visitor, new Command.Resume(name, room, new Epoch("e"), 0, Optional.of(TOKEN)));
    }

    private Outcome enter(ConnectionId visitor, RoomName name) {
        return ask(visitor, new Command.JoinRoom(name));
    }

    private Outcome say(ConnectionId author, Addressing addressing, Ref... ref) {
        return ask(author, new Command.SendMessage(text, Arrays.stream(ref).findFirst(), addressing));
    }

    private Outcome ask(ConnectionId visitor, Command command) {
        return chat.handle(new Caller(visitor, "dev", Instant.EPOCH, "192.0.2.1"), command);
    }

    private void measured(String useCase, Runnable step) {
        costs.note(useCase, situation, meter.of(step));
    }
}
