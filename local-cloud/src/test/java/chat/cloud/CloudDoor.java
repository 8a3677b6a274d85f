package chat.cloud;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.News;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Echoed;
import chat.core.port.MessageGateway.Reason;
import chat.core.usecase.Connect.Admission;
import chat.testkit.Authors;
import chat.testkit.Door;
import chat.testkit.Frames;
import chat.testkit.RecordingGateway;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way into the chat through the local cloud: each connection is a socket, and each command a frame.
 *
 * <p>What a story does with a connection after its end cannot go over its socket. It goes where API Gateway's late and
 * repeated events go.
 */
final class CloudDoor implements Door, AutoCloseable {
    private final Map<ConnectionId, StorySocket> sockets = new ConcurrentHashMap<>();
    private final Map<String, ConnectionId> connections = new ConcurrentHashMap<>();
    private final Authors authors = new Authors();
    private final LocalCloud cloud;
    private final Clerk clerk;
    private final Reporter bus;
    private final RecordingGateway gateway;
    private final Issuer issuer;

    /** Makes a door to {@code cloud} that gives what is posted to {@code gateway}, for whom {@code issuer} gives a token. */
    CloudDoor(LocalCloud cloud, RecordingGateway gateway, Issuer issuer) {
        this.cloud = cloud;
        this.clerk = new Clerk(cloud.journal());
        this.bus = new Reporter(cloud.port(), clerk);
        this.gateway = gateway;
        this.issuer = issuer;
    }

    @Override
    public Admission connect(ConnectionId connection, Optional<Identity> identity) {
        if (sockets.containsKey(connection)) {
            return admission(cloud.gateway().connect(peer(connection)).status());
        }
        StorySocket socket = new StorySocket(
                webSocket(identity), clerk, frame -> gateway.post(List.of(connection), Frames.read(frame)));
        sockets.put(connection, socket);
        connections.put(socket.id(), connection);
        return admission(socket.status());
    }

    private URI webSocket(Optional<Identity> identity) {
        String query =
                identity.map(known -> "?access_token=" + issuer.token(known)).orElse("");
        return URI.create(cloud.webSocket() + query);
    }

    private static Admission admission(int status) {
        return switch (status) {
            case 200 -> Admission.ADMITTED;
            case 429 -> Admission.TOO_MANY_CONNECTIONS;
            default -> Admission.CLOSED_BEFORE;
        };
    }

    @Override
    public Optional<ServerEvent> ask(Caller caller, Command command) {
        StorySocket socket = socket(caller.connection());
        String frame = Frames.of(command);
        Optional<String> reply =
                socket.isOpen() ? socket.ask(frame) : cloud.gateway().message(peer(caller.connection()), frame);
        return reply.map(Frames::read)
                .map(event -> authors.completed(event, caller, command))
                .map(event -> ofCaller(event, socket.caller(), caller));
    }

    /** What API Gateway knows of a connection is its own; where it tells that, it tells what the story knows. */
    private static ServerEvent ofCaller(ServerEvent event, Caller real, Caller caller) {
        return event instanceof Echoed(var told, var body) && told.equals(real) ? new Echoed(caller, body) : event;
    }

    @Override
    public void disconnect(ConnectionId connection) {
        StorySocket socket = socket(connection);
        if (socket.isOpen()) {
            socket.hangUp();
        } else {
            cloud.gateway().disconnect(peer(connection), Goodbye.GOING_AWAY);
        }
    }

    @Override
    public void report(News news) {
        bus.report(news);
    }

    @Override
    public void awaitPosts(ConnectionId connection) {
        Optional.of(socket(connection)).filter(StorySocket::isOpen).ifPresent(StorySocket::catchUp);
    }

    @Override
    public ConnectionId stored(ConnectionId connection) {
        return new ConnectionId(socket(connection).id());
    }

    /** Answers what a story holds against the connection with that id. */
    Optional<Reason> troubleOf(String id) {
        return Optional.ofNullable(connections.get(id)).flatMap(gateway::troubleOf);
    }

    private StorySocket socket(ConnectionId connection) {
        return Optional.ofNullable(sockets.get(connection)).orElseThrow();
    }

    private Peer peer(ConnectionId connection) {
        return socket(connection).peer();
    }

    /** Hangs up everybody who is still there. */
    @Override
    public void close() {
        sockets.values().stream().filter(StorySocket::isOpen).forEach(StorySocket::hangUp);
        clerk.close();
    }
}
