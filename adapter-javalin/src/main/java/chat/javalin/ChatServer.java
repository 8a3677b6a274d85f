package chat.javalin;

import chat.core.port.Authenticator;
import chat.core.usecase.IssueTicket;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/** The running server: the page and the WebSocket on one port. */
public final class ChatServer implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final int BACKLOG = 4096;

    private final Options options;
    private final InstantSource clock;
    private final Gatekeeper gatekeeper;
    private final Reporters reporters;
    private final Sockets sockets = new Sockets();
    private final FrontDoor door;
    private final IssueTicket issueTicket;
    private final Turnstile turnstile;
    private final Writer writer = new Writer();
    private final Heartbeat heartbeat;
    private final Javalin javalin;

    private ChatServer(Options options, Optional<Authenticator> authenticator, InstantSource clock) {
        this.options = options;
        this.clock = clock;
        Parts parts = Wiring.parts(options, gateway(), clock);
        this.door = parts.door();
        this.issueTicket = parts.tickets().issue();
        this.gatekeeper = new Gatekeeper(
                authenticator, parts.tickets().redeem(), options.signIn().query(), clock);
        this.turnstile = new Turnstile(options.limits().handshakes(), clock);
        this.reporters = new Reporters(options.signIn().eventsToken().map(EventsToken::read));
        this.heartbeat = new Heartbeat(sockets, options.limits(), clock);
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts a server; it listens when this returns. */
    public static ChatServer start(Options options) {
        return start(options, InstantSource.system());
    }

    /** Starts a server that tells the time by {@code clock}. */
    public static ChatServer start(Options options, InstantSource clock) {
        return start(options, Wiring.credentials(options.signIn(), clock).authenticator(), clock);
    }

    /** Starts a server that lets in only whom {@code authenticator} knows, where there is one. */
    static ChatServer start(Options options, Optional<Authenticator> authenticator, InstantSource clock) {
        ChatServer server = new ChatServer(options, authenticator, clock);
        server.javalin.start();
        server.writer.start();
        server.heartbeat.start();
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where a client on this machine connects to. */
    public URI webSocket() {
        return URI.create(Addresses.here(options, port()).replaceFirst("http", "ws") + "/");
    }

    /** How many connections are open, or closed and not yet dealt with. */
    public int connections() {
        return sockets.all().size();
    }

    /** The way to its connections. */
    SocketGateway gateway() {
        return new SocketGateway(sockets);
    }

    /** Says good-bye to every connection, waits a second for the last words to go out, and ends. */
    @Override
    public void close() {
        sockets.all().forEach(socket -> socket.close(Parting.GOING_AWAY));
        sockets.awaitNone(FAREWELL);
        heartbeat.close();
        javalin.stop();
        writer.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.modifyServer(server -> server.setErrorHandler(new QuietErrors()));
        config.jetty.modifyServer(server -> server.insertHandler(webSockets()));
        config.jetty.addConnector(this::connector);
        SignInDesk.add(config.routes, gatekeeper);
        if (gatekeeper.asks()) {
            TicketDesk.add(config.routes, this::origins, turnstile, gatekeeper, issueTicket);
        }
        EventDesk.add(config.routes, reporters, door);
        Pages.addChat(config.routes);
    }

    private Handler.Singleton webSockets() {
        WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
        handler.setHandler((Handler) null);
        Reception reception =
                new Reception(door, sockets, writer, options.quotas().framesPerConnection(), clock);
        handler.addMapping("/*", new Handshake(this::origins, turnstile, gatekeeper, reception));
        return handler;
    }

    /** Known only when the port is. */
    private OriginPolicy origins() {
        return OriginPolicy.of(options, port());
    }

    private Connector connector(Server server, HttpConfiguration http) {
        HttpConnectionFactory connections = new HttpConnectionFactory(http);
        ServerConnector connector = new ServerConnector(server, connections);
        connector.setPort(options.port());
        if (!options.lan()) {
            connector.setHost(options.host().orElse("127.0.0.1"));
        }
        connector.setAcceptQueueSize(BACKLOG);
        bound(connector, connections);
        return connector;
    }

    private void bound(ServerConnector connector, HttpConnectionFactory connections) {
        Limits limits = options.limits();
        Newcomers newcomers = new Newcomers(() -> limits.connections() - connections());
        connections.addEventListener(newcomers);
        connections.getHttpConfiguration().addCustomizer(newcomers);
        connections.addEventListener(new HandshakeDeadline(connector.getScheduler(), limits.patience()));
        connector.setIdleTimeout(limits.patience().toMillis());
        connector.getServer().addBean(new NetworkConnectionLimit(limits.connections(), connector));
    }
}
