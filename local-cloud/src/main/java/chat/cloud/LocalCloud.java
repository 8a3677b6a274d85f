package chat.cloud;

import chat.emulator.Emulator;
import chat.javalin.Pages;
import chat.template.Deployment;
import chat.template.LambdaFunction;
import chat.template.Source;
import chat.template.Template;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/** The running cloud: what a template deploys, on one port of loopback. */
public final class LocalCloud implements AutoCloseable {
    /** A function posts to a thousand at once; with the usual 50 in the queue many of them would try again for seconds. */
    private static final int ACCEPT_QUEUE = 4_096;

    private final CloudOptions options;
    private final Outside outside;
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
    private final Thread watch = Thread.ofVirtual().unstarted(this::expire);

    private LocalCloud(CloudOptions options, Outside outside) {
        this.options = options;
        this.outside = outside;
        this.deployment = Template.read(options.template(), options.parameters());
        Optional<URI> given = outside.dynamoDb();
        this.emulator = given.isPresent() ? Optional.empty() : Optional.of(emulator(options.data()));
        this.console =
                new Console(given.or(() -> emulator.map(Emulator::endpoint)).orElseThrow());
        this.tables = new Tables(console, deployment.tables());
        this.queues = new Queues(deployment.queues());
        this.instances = new Instances(this::instance);
        String stage = deployment.api().stage();
        this.connections =
                new Connections(callers, outside.limits(), deployment.api().id(), stage);
        this.gateway = new Gateway(deployment, new Integration(deployment, instances), journal, outside.limits());
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
        return start(options, Outside.real());
    }

    static LocalCloud start(CloudOptions options, Outside outside) {
        LocalCloud cloud = new LocalCloud(options, outside);
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

    private void work() {
        Redrive redrive = new Redrive(queues, outside.alarm());
        for (Source source : deployment.sources()) {
            LambdaFunction function = deployment.functions().stream()
                    .filter(each -> each.logicalId().equals(source.function()))
                    .findAny()
                    .orElseThrow();
            queues.byArn(source.queueArn())
                    .ifPresent(queue -> new Worker(source, function, queue, instances, journal, redrive).begin());
        }
        watch.start();
    }

    private void expire() {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                closeOverdue();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes what was silent, or open, for too long. */
    void closeOverdue() {
        connections.all().forEach(GatewaySocket::closeIfOver);
    }

    private Instance instance(LambdaFunction function) {
        Callers.Caller caller = callers.admit(function);
        Map<String, String> environment = surroundings.of(caller);
        return Handlers.make(function, environment)
                .<Instance>map(handler -> new LocalInstance(callers, caller, handler))
                .orElseThrow(() -> new IllegalStateException("There is no class " + function.handler()));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 64L << 20; // a recording of a thousand long frames
        config.jetty.modifyServer(server -> server.insertHandler(webSockets()));
        config.jetty.addConnector(this::connector);
        Desk.guard(config.routes);
        connections.addTo(config.routes);
        new AwsEndpoint(callers, new DynamoDbDoor(console), new SqsDoor(queues)).addTo(config.routes);
        Setup setup = new Setup(options.template().toString(), deployment, queues, notices(), this::port);
        new Inspector(journal, tables, new Bench(deployment.functions(), instances, journal), setup)
                .addTo(config.routes);
        Pages.addChat(config.routes);
    }

    private List<String> notices() {
        return options.runtime()
                ? List.of()
                : deployment.functions().stream()
                        .flatMap(function -> Handlers.notice(function).stream())
                        .toList();
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
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    /** {@code $disconnect} still finds the tables. */
    private void awaitFarewells() {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says good-bye to every connection, and ends all that was started. */
    @Override
    public void close() {
        connections.all().forEach(socket -> socket.close(Goodbye.GOING_AWAY));
        watch.interrupt();
        awaitFarewells();
        javalin.stop();
        threads.shutdownNow();
        instances.close();
        console.close();
        emulator.ifPresent(Emulator::close);
    }
}
