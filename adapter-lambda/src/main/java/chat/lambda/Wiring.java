package chat.lambda;

import chat.core.domain.Epoch;
import chat.core.port.Authenticator;
import chat.core.port.MessageGateway;
import chat.core.port.Tickets;
import chat.core.usecase.Courier;
import chat.core.usecase.Disconnect;
import chat.dynamodb.DynamoDbStores;
import chat.dynamodb.TableNames;
import chat.jwt.JwtAuthenticator;
import chat.jwt.JwtSettings;
import chat.jwt.TestTokens;
import chat.jwt.TestUser;
import com.amazonaws.services.lambda.runtime.Context;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Puts a function together: the rules, the stores on DynamoDB, the posts to {@code @connections}. */
final class Wiring {
    /** What has expired goes by the machine's clock. */
    private static final InstantSource CLOCK = InstantSource.system();

    private final Settings settings;
    private final Clients clients;
    private final DynamoDbClient dynamoDb;
    private final ConnectionGateways gateways;
    private final Optional<ShardQueue> queue;
    private final InstantSource clock;

    private Wiring(Settings settings, Clients clients, InstantSource clock) {
        this.settings = settings;
        this.clients = clients;
        this.dynamoDb = clients.dynamoDb();
        this.gateways = new ConnectionGateways(settings, clients);
        this.queue = settings.fanOutQueue().map(url -> new SqsShardQueue(clients.sqs(), url));
        this.clock = clock;
    }

    static Wiring fromEnvironment() {
        return of(new Settings(System.getenv()), List.of());
    }

    static Wiring of(Settings settings, List<ExecutionInterceptor> interceptors) {
        return of(settings, interceptors, CLOCK);
    }

    /** Makes a wiring whose use cases tell the time by {@code clock}. */
    static Wiring of(Settings settings, List<ExecutionInterceptor> interceptors, InstantSource clock) {
        return new Wiring(settings, new Clients(settings, interceptors), clock);
    }

    /** What a function of a route is made of. */
    Parts parts() {
        DynamoDbStores stores = stores();
        return new Parts(
                stores.connections(),
                stores.log(),
                stores.subscriptions(),
                settings.simpleMode(),
                settings.authentication(),
                clock,
                this::gateway,
                throttles());
    }

    /** What holds connections to their shares, in this environment of a function. */
    Throttles throttles() {
        return new Throttles(settings.quotas().framesPerConnection(), clock, gateways::close);
    }

    private DynamoDbStores stores() {
        TableNames names = new TableNames(settings.connectionsTable(), settings.roomsTable());
        return DynamoDbStores.create(
                dynamoDb,
                names,
                settings.quotas(),
                CLOCK,
                () -> new Epoch(UUID.randomUUID().toString()));
    }

    Tickets tickets() {
        return stores().tickets();
    }

    /** Whether tickets let in, too. */
    boolean redeemsTickets() {
        return settings.tickets();
    }

    /** What the functions behind queues post with; no queue says for which API it is, so that is configured. */
    SteppedPosts posts() {
        Parts parts = parts();
        ApiGatewayMessageGateway gateway = configuredGateway();
        return new SteppedPosts(
                gateway::post,
                new Disconnect(parts.connections()),
                new Courier(sparing(gateway), parts.connections()),
                new PostingProgress(dynamoDb, settings.roomsTable(), CLOCK));
    }

    Optional<ExpiryQueue> expiryQueue() {
        return settings.expiryQueue().map(url -> new ExpiryQueue(clients.sqs(), url));
    }

    AllowedOrigins allowedOrigins() {
        return new AllowedOrigins(settings.allowedOrigins(), settings.allowNoOrigin());
    }

    /** What tells tokens apart; which are good is read when the first one comes. */
    Authenticator authenticator() {
        SecretsManagerClient secrets = clients.secrets();
        return new FreshAuthenticator(() -> new JwtAuthenticator(tokens(secrets)));
    }

    boolean authQuery() {
        return settings.authQuery();
    }

    /** Makes a token to try the chat with. */
    String testToken() {
        return new TestTokens(tokens(clients.secrets()))
                .create(TestUser.SOMEBODY, clock.instant(), TestTokens.LIFETIME);
    }

    private JwtSettings tokens(SecretsManagerClient secrets) {
        String issuer = settings.authIssuer();
        String audience = settings.authAudience();
        JwtSettings jwt = switch (settings.authAlgorithm()) {
            case "RS256" -> JwtSettings.rs256(issuer, audience, keySet());
            case "ES256" -> JwtSettings.es256(issuer, audience, keySet());
            default -> JwtSettings.hs256(issuer, audience, new SigningSecrets(secrets, secret()).read());
        };
        return settings.authScope().map(jwt::requiring).orElse(jwt);
    }

    private URI keySet() {
        return settings.authKeySet().orElseThrow(() -> new IllegalStateException("Set AUTH_JWKS_URL"));
    }

    private String secret() {
        return settings.authSecret().orElseThrow(() -> new IllegalStateException("Set AUTH_SECRET"));
    }

    InstantSource clock() {
        return clock;
    }

    /** Answers the gateway of one request. */
    private MessageGateway gateway(Incoming incoming, Context context) {
        MessageGateway posts = sparing(gateways.of(incoming));
        return queue.<MessageGateway>map(
                        shards -> new HandingOnGateway(posts, shards, context::getRemainingTimeInMillis))
                .orElse(posts);
    }

    ApiGatewayMessageGateway configuredGateway() {
        return gateways.configured();
    }

    private MessageGateway sparing(MessageGateway posts) {
        return new SparingGateway(posts, new Newcomers(dynamoDb, settings.connectionsTable(), CLOCK)::includes);
    }
}
