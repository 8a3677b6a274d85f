package chat.cloud;

import chat.emulator.Emulator;
import chat.javalin.Pages;
import chat.lambda.Functions;
import chat.template.Deployment;
import chat.template.LambdaFunction;
import chat.template.Source;
import chat.template.Template;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/** The running cloud: what a template deploys, on one port of loopback. */
public final class LocalCloud implements AutoCloseable {
    /** AWS: apigateway-execution-service-websocket-limits-table. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final Duration LIFETIME = Duration.ofHours(2);

    private final CloudOptions options;
    private final Deployment deployment;
    private final Optional<Emulator> emulator;
    private final Console console;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Callers callers = new Callers();
    private final Journal journal = new Journal();
    private final Tables tables;
    private final Queues queues;
    private final Instances instances;
    private final Connections connections;
    private final Gateway gateway;
    private final Surroundings surroundings;
    private final Javalin javalin;

    private LocalCloud(CloudOptions options) {
        this.options = options;
        this.deployment = Template.read(options.template(), options.parameters());
        Optional<URI> given =
                Optional.ofNullable(System.getenv("DYNAMODB_ENDPOINT")).map(URI::create);
        this.emulator = given.isPresent() ? Optional.empty() : Optional.of(emulator(options.data()));
        this.console =
                new Console(given.or(() -> emulator.map(Emulator::endpoint)).orElseThrow());
        this.tables = new Tables(console, deployment.tables());
        this.queues = new Queues(deployment.queues());
        this.instances = new Instances(this::instance);
        String stage = deployment.api().stage();
        this.connections = new Connections(callers, deployment.api().id(), stage);
        this.gateway = new Gateway(deployment, new Integration(deployment, instances), journal);
        this.surroundings = new Surroundings(stage, this::port);
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts a cloud; it listens when this returns.
     *
     * @throws chat.template.FaultyTemplateException if AWS would refuse the template
     * @throws chat.emulator.NoEmulatorException if there is no DynamoDB to be had
     */
    public static LocalCloud start(CloudOptions options) {
        LocalCloud cloud = new LocalCloud(options);
        cloud.tables.create();
        cloud.javalin.start();
        cloud.work();
        return cloud;
    }

    private static Emulator emulator(Optional<Path> data) {
        return data.map(folder -> Emulator.onFile(folder.resolve("tables.db"))).orElseGet(Emulator::inMemory);
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where a client on this machine connects to. */
    public URI webSocket() {
        return URI.create("ws://127.0.0.1:" + port() + "/" + deployment.api().stage());
    }

    /** How many handshakes, frames and ends of connections have been dealt with so far: all that they cause has been sent. */
    public long dealtWith() {
        return connections.dealtWith();
    }

    private void work() {
        for (Source source : deployment.sources()) {
            LambdaFunction function = deployment.functions().stream()
                    .filter(each -> each.logicalId().equals(source.function()))
                    .findAny()
                    .orElseThrow();
            queues.byArn(source.queueArn())
                    .ifPresent(queue -> new Worker(source, function, queue, queues, instances, journal).begin());
        }
        threads.execute(this::expire);
    }

    private void expire() {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                connections.all().forEach(socket -> socket.expire(System.nanoTime(), IDLE, LIFETIME));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Instance instance(LambdaFunction function) {
        Callers.Caller caller = callers.admit(function);
        Map<String, String> environment = surroundings.of(caller);
        return Functions.create(function.handler(), environment)
                .<Instance>map(handler -> new LocalInstance(callers, caller, HandlerClass.of(handler)))
                .orElseThrow();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 1 << 20;
        config.jetty.modifyServer(server -> server.insertHandler(webSockets()));
        config.jetty.addConnector(this::connector);
        Desk.guard(config.routes);
        connections.addTo(config.routes);
        new AwsEndpoint(callers, new DynamoDbDoor(console), new SqsDoor(queues)).addTo(config.routes);
        Setup setup = new Setup(options.template().toString(), deployment, queues, this::port);
        new Inspector(journal, tables, new Bench(deployment.functions(), instances, journal), setup)
                .addTo(config.routes);
        Pages.addChat(config.routes);
    }

    private Handler.Singleton webSockets() {
        WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
        handler.setHandler((Handler) null);
        handler.addMapping(
                "/*",
                new GatewayHandshake(gateway, connections, deployment.api().stage(), this::executor));
        return handler;
    }

    /** In order, or side by side as on AWS. */
    private Executor executor() {
        return options.serial() ? new Turns(threads) : threads;
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(options.port());
        connector.setHost("127.0.0.1");
        return connector;
    }

    /** Says good-bye to every connection, and ends all that was started. */
    @Override
    public void close() {
        connections.all().forEach(GatewaySocket::goAway);
        javalin.stop();
        threads.shutdownNow();
        instances.close();
        console.close();
        emulator.ifPresent(Emulator::close);
    }
}
