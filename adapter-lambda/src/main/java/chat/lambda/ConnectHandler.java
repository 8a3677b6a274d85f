package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.usecase.Connect;
import chat.core.usecase.Connect.Admission;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes note of a new connection: the function behind {@code $connect}.
 *
 * <p>Sends nothing: until it has answered, its connection cannot be posted to.
 */
public final class ConnectHandler implements RequestHandler<WebSocketEvent, APIGatewayV2WebSocketResponse> {
    private final Connect connect;
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
            incoming.identity().ifPresent(identity -> noteExpiry(connection.get(), identity));
            return status(connect.handle(connection.get(), incoming.identity()), journal);
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return 500;
        }
    }

    /** Before anything is stored: where this fails nothing is left behind, and one note too many does no harm. */
    private void noteExpiry(ConnectionId connection, Identity identity) {
        Expiry expiry = new Expiry(connection, identity.expiresAt());
        expiries.ifPresent(queue -> queue.begin(expiry, clock.instant()));
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
