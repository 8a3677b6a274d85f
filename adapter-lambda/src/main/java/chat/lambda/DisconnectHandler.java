package chat.lambda;

import static chat.lambda.Answers.StatusWord.DELETE;

import chat.core.domain.ConnectionId;
import chat.core.domain.Outcome;
import chat.core.usecase.Disconnect;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Optional;

/** Forgets a connection and tells the others: the function behind {@code $disconnect}. */
public final class DisconnectHandler implements RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> {
    private final Disconnect disconnect;
    private final Couriers couriers;

    public DisconnectHandler() {
        this(Wiring.fromEnvironment().parts());
    }

    DisconnectHandler(Parts parts) {
        this.disconnect = new Disconnect(parts.connections());
        this.couriers = parts::courier;
        Priming.register(this, "$disconnect", parts);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(WebSocketEvent event, Context context) {
        Incoming incoming = new Incoming(event);
        Journal journal = new Journal("$disconnect", incoming, context);
        Optional<ConnectionId> connection = incoming.connection();
        if (connection.isEmpty()) {
            journal.close("malformed-event");
            return Answers.status(DELETE, false);
        }
        return Answers.status(DELETE, forget(connection.get(), incoming, context, journal));
    }

    private boolean forget(ConnectionId connection, Incoming incoming, Context context, Journal journal) {
        try {
            Outcome outcome = disconnect.handle(connection);
            if (!outcome.deliveries().isEmpty()) {
                couriers.courier(incoming, context, journal).deliver(outcome.deliveries());
            }
            journal.close("done");
            return true;
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return false;
        }
    }
}
