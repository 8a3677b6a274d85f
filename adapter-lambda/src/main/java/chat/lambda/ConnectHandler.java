package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.port.ConnectionStore;
import chat.core.usecase.Connect;
import chat.core.usecase.Connect.Admission;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Takes note of a new connection: the function behind {@code $connect}.
 *
 * <p>Sends nothing: until it has answered, its connection cannot be posted to.
 */
public final class ConnectHandler implements RequestHandler<WebSocketEvent, APIGatewayV2WebSocketResponse> {
    private final Connect connect;
    private final ConnectionStore connections;
    private final boolean authentication;
    private final InstantSource clock;
    private final AllowedOrigins origins;
    private final Optional<ExpiryQueue> expiries;

    public ConnectHandler() {
        this(Wiring.fromEnvironment());
    }

    ConnectHandler(Wiring wiring) {
        this(wiring.parts(), wiring.allowedOrigins(), wiring.expiryQueue());
    }

    ConnectHandler(Parts parts, AllowedOrigins origins, Optional<ExpiryQueue> expiries) {
        this.connect = new Connect(parts.connections(), parts.subscriptions(), parts.clock());
        this.connections = parts.connections();
        this.authentication = parts.authentication();
        this.clock = parts.clock();
        this.origins = origins;
        this.expiries = expiries;
        Priming.register(this, "$connect");
    }

    @Override
    public APIGatewayV2WebSocketResponse handleRequest(WebSocketEvent event, Context context) {
        Incoming incoming = new Incoming(event);
        int status = status(incoming, new Journal("$connect", incoming, context));
        return Answers.connected(status, ShownTokens.isOffered(incoming.headers(ShownTokens.HEADER)));
    }

    private int status(Incoming incoming, Journal journal) {
        Optional<ConnectionId> connection = incoming.connection();
        if (connection.isEmpty()) {
            journal.close("malformed-event");
            return 500;
        }
        if (!origins.admit(incoming.headers("Origin"))) {
            journal.close("forbidden-origin");
            return 403;
        }
        if (authentication && incoming.identity().isEmpty()) {
            journal.close("unauthorized");
            return 401;
        }
        try {
            return status(admit(connection.get(), incoming.identity()), journal);
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return 500;
        }
    }

    private Admission admit(ConnectionId connection, Optional<Identity> identity) {
        Admission admission = connect.handle(connection, identity);
        if (admission == Admission.ADMITTED) {
            identity.ifPresent(known -> noteExpiry(new Expiry(connection, known.expiresAt())));
        }
        return admission;
    }

    /** Where this fails, the connection gives its user's place back. It has neither name nor room, so nobody is told. */
    private void noteExpiry(Expiry expiry) {
        try {
            expiries.ifPresent(queue -> queue.begin(expiry, clock.instant()));
        } catch (SdkException unnoted) {
            connections.close(expiry.connection());
            throw unnoted;
        }
    }

    private static int status(Admission admission, Journal journal) {
        return switch (admission) {
            case ADMITTED -> {
                journal.close("done");
                yield 200;
            }
            case CLOSED_BEFORE -> {
                journal.close("closed-before");
                yield 500;
            }
            case TOO_MANY_CONNECTIONS -> {
                journal.close("too-many-connections");
                yield 429;
            }
        };
    }
}
