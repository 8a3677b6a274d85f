package chat.core.usecase;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.ErrorCode;
import chat.core.domain.Outcome;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Opening;
import chat.core.port.MessageLog;
import java.time.InstantSource;

/** The whole chat over one pair of stores: every command goes to its use case. */
public final class Chat {
    private final Connect connect;
    private final Disconnect disconnect;
    private final RegisterUser registerUser;
    private final CreateRoom createRoom;
    private final JoinRoom joinRoom;
    private final LeaveRoom leaveRoom;
    private final SendMessage sendMessage;
    private final ReadHistory readHistory;
    private final EchoBack echoBack = new EchoBack();
    private final InstantSource clock;

    public Chat(ConnectionStore connections, MessageLog log, SimpleMode simpleMode, InstantSource clock) {
        this.clock = clock;
        this.connect = new Connect(connections, clock);
        this.disconnect = new Disconnect(connections);
        this.registerUser = new RegisterUser(connections, simpleMode);
        this.createRoom = new CreateRoom(connections, log);
        this.joinRoom = new JoinRoom(connections, log);
        this.leaveRoom = new LeaveRoom(connections);
        this.sendMessage = new SendMessage(connections, log, simpleMode, clock);
        this.readHistory = new ReadHistory(log);
    }

    /** Takes note of a new connection. */
    public Opening connect(ConnectionId connection) {
        return connect.handle(connection);
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
                ? Outcome.refuse(
                        command.action(),
                        ErrorCode.UNAUTHORIZED,
                        "Your sign-in has expired. Sign in again, and connect with the new token.")
                : decide(caller, command);
    }

    private Outcome decide(Caller caller, Command command) {
        ConnectionId connection = caller.connection();
        return switch (command) {
            case Command.Register(var name) -> registerUser.handle(caller, name);
            case Command.CreateRoom(var room) -> createRoom.handle(connection, room);
            case Command.JoinRoom(var room) -> joinRoom.handle(connection, room);
            case Command.LeaveRoom() -> leaveRoom.handle(connection);
            case Command.SendMessage send -> sendMessage.handle(connection, send);
            case Command.PageBack page -> readHistory.handle(connection, page);
            case Command.Echo echo -> echoBack.handle(caller, echo);
        };
    }
}
