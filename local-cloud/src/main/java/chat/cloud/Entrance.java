package chat.cloud;

import chat.javalin.QuietErrors;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/** The one port of the cloud, on loopback: WebSockets are let in by a handshake, and all else goes by routes. */
final class Entrance implements AutoCloseable {
    /** A recording of a thousand long frames. */
    private static final long LARGEST_REQUEST = 64L << 20;

    /** A function posts to a thousand at once; with the usual 50 in the queue many of them would try again for seconds. */
    private static final int ACCEPT_QUEUE = 4_096;

    private final int port;
    private final WebSocketNegotiator handshake;
    private final Consumer<RoutesConfig> routes;
    private final Javalin javalin;

    Entrance(int port, WebSocketNegotiator handshake, Consumer<RoutesConfig> routes) {
        this.port = port;
        this.handshake = handshake;
        this.routes = routes;
        this.javalin = Javalin.create(this::configure);
    }

    void open() {
        javalin.start();
    }

    int port() {
        return javalin.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyServer(server -> server.setErrorHandler(new QuietErrors()));
        config.jetty.modifyServer(server -> server.insertHandler(webSockets()));
        config.jetty.addConnector(this::connector);
        routes.accept(config.routes);
    }

    private Handler.Singleton webSockets() {
        WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
        handler.setHandler((Handler) null);
        handler.addMapping("/*", handshake);
        return handler;
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(port);
        connector.setHost("127.0.0.1");
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
