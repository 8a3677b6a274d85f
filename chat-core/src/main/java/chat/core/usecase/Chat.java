package chat.core.usecase;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.ErrorCode;
import chat.core.domain.Identity;
import chat.core.domain.Outcome;
import chat.core.domain.ResumeToken;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;
import chat.core.usecase.Connect.Admission;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** The whole chat over stores that belong together: every command goes to its use case. */
public final class Chat {
    private final Connect connect;
    private final Disconnect disconnect;
    private final RegisterUser registerUser;
    private final Resume resume;
    private final CreateRoom createRoom;
    private final JoinRoom joinRoom;
    private final LeaveRoom leaveRoom;
    private final SendMessage sendMessage;
    private final ReadHistory readHistory;
    private final SubscribeToEntity subscribeToEntity;
    private final UnsubscribeFromEntity unsubscribeFromEntity;
    private final EchoBack echoBack = new EchoBack();
    private final InstantSource clock;

    /** Makes a chat that gives out tokens of {@code tokens}: each time another one, which nobody can guess. */
    public Chat(
            ConnectionStore connections,
            MessageLog log,
            Subscriptions subscriptions,
            SimpleMode simpleMode,
            Supplier<ResumeToken> tokens,
            InstantSource clock) {
        Naming naming = new Naming(connections, tokens);
        this.clock = clock;
        this.connect = new Connect(connections, subscriptions, clock);
        this.disconnect = new Disconnect(connections);
        this.registerUser = new RegisterUser(naming, simpleMode);
        this.resume = new Resume(naming, connections, log, clock);
        this.createRoom = new CreateRoom(connections, log, clock);
        this.joinRoom = new JoinRoom(connections, log, clock);
        this.leaveRoom = new LeaveRoom(connections);
        this.sendMessage = new SendMessage(connections, log, simpleMode, clock);
        this.readHistory = new ReadHistory(log);
        this.subscribeToEntity = new SubscribeToEntity(subscriptions);
        this.unsubscribeFromEntity = new UnsubscribeFromEntity(subscriptions);
    }

    /** Takes note of a new connection, and of whom it belongs to. */
    public Admission connect(ConnectionId connection, Optional<Identity> identity) {
        return connect.handle(connection, identity);
    }

    /** Forgets a connection. */
    public Outcome disconnect(ConnectionId connection) {
        return disconnect.handle(connection);
    }

    /** Does what {@code caller} asks, unless its identity holds no more. */
    public Outcome handle(Caller caller, Command command) {
        boolean expired = caller.identity()
                .filter(identity -> !identity.holdsAt(clock.instant()))
                .isPresent();
        return expired
                ? Outcome.refuse(command.action(), ErrorCode.UNAUTHORIZED, Identity.EXPIRED)
                : decide(caller, command);
    }

    private Outcome decide(Caller caller, Command command) {
        ConnectionId connection = caller.connection();
        return switch (command) {
            case Command.Register(var name) -> registerUser.handle(caller, name);
            case Command.Resume wanted -> resume.handle(caller, wanted);
            case Command.CreateRoom(var room) -> createRoom.handle(connection, room);
            case Command.JoinRoom(var room) -> joinRoom.handle(connection, room);
            case Command.LeaveRoom() -> leaveRoom.handle(connection);
            case Command.SendMessage send -> sendMessage.handle(connection, send);
            case Command.PageBack page -> readHistory.handle(connection, page);
            case Command.Subscribe(var entity) -> subscribeToEntity.handle(connection, entity);
            case Command.Unsubscribe(var entity) -> unsubscribeFromEntity.handle(connection, entity);
            case Command.Echo echo -> echoBack.handle(caller, echo);
        };
    }
}
