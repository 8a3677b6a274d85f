package chat.cloud;

import chat.javalin.Pages;
import chat.template.Deployment;
import chat.template.Template;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The running cloud: what a template deploys, on one port of loopback. */
public final class LocalCloud implements AutoCloseable {
    private final CloudOptions options;
    private final Outside outside;
    private final Deployment deployment;
    private final Console console;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Callers callers = new Callers();
    private final Journal journal = new Journal();
    private final Tables tables;
    private final Queues queues;
    private final SecretsDoor secrets;
    private final Instances instances;
    private final Connections connections;
    private final Gateway gateway;
    private final Optional<HttpDoor> http;
    private final Inspector inspector;
    private final Entrance entrance;
    private final Thread watch = Thread.ofVirtual().unstarted(this::expire);

    private LocalCloud(CloudOptions options, Outside outside) {
        this.options = options;
        this.outside = outside;
        this.deployment = Template.read(options.template(), options.parameters());
        this.console = outside.dynamoDb().map(Console::to).orElseGet(() -> Console.toEmulator(options.data()));
        this.tables = new Tables(console, deployment.tables());
        this.queues = new Queues(deployment.queues());
        this.secrets = new SecretsDoor(deployment.secrets());
        String stage = deployment.api().stage();
        this.instances =
                new Instances(new Starter(options, callers, new Surroundings(stage, this::port), outside.clock()));
        this.connections = new Connections(callers, outside, deployment.api().id(), stage);
        Invoker invoker = new Invoker(deployment, instances);
        Gatekeeper gatekeeper = new Gatekeeper(deployment.api(), invoker, journal);
        Integration integration = new Integration(invoker, stage);
        this.gateway = new Gateway(deployment, gatekeeper, integration, journal, outside.limits());
        this.http = deployment.httpApi().map(api -> new HttpDoor(api, invoker, journal, outside.limits()));
        Setup setup = new Setup(options.template().toString(), deployment, queues, notices(), this::port);
        Bench bench = new Bench(deployment.functions(), instances, journal);
        this.inspector = new Inspector(journal, tables, bench, setup, this::theatre);
        this.entrance = new Entrance(
                options.port(), new GatewayHandshake(gateway, connections, stage, this::executor), this::addRoutes);
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
        cloud.entrance.open();
        cloud.work();
        return cloud;
    }

    /** The port that it listens on. */
    public int port() {
        return entrance.port();
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
        Redrive redrive = new Redrive(queues, outside.alarm());
        Worker.of(deployment, queues, instances, journal, redrive).forEach(Worker::begin);
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

    private void addRoutes(RoutesConfig routes) {
        Desk.guard(routes);
        connections.addTo(routes);
        EventBridgeDoor events = new EventBridgeDoor(new EventBus(deployment.rules(), queues));
        events.addTo(routes);
        new AwsEndpoint(
                        callers,
                        Map.of(
                                "DynamoDB_20120810", new DynamoDbDoor(console)::answer,
                                "AmazonSQS", new SqsDoor(queues, outside.alarm())::answer,
                                "AWSEvents", events::answer,
                                "secretsmanager", secrets::answer))
                .addTo(routes);
        http.ifPresent(door -> door.addTo(routes));
        inspector.addTo(routes);
        Pages.addChat(routes);
    }

    /** What one should know of the template as it runs here. */
    List<String> notices() {
        return Notices.of(deployment, options.runtime());
    }

    /** How many pages of the inspector listen. */
    int listeners() {
        return inspector.listeners();
    }

    Journal journal() {
        return journal;
    }

    /** What events go through that come late, or twice. */
    Gateway gateway() {
        return gateway;
    }

    SecretsDoor secrets() {
        return secrets;
    }

    Tables tables() {
        return tables;
    }

    /** Answers a way to use it as a client does. */
    Theatre theatre() {
        return new Theatre(journal, webSocket());
    }

    /** In order, or side by side as on AWS. */
    private Executor executor() {
        return options.serial() ? new Turns(threads) : threads;
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
        inspector.close();
        entrance.close();
        threads.shutdownNow();
        instances.close();
        console.close();
    }
}
