package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.port.MessageGateway.Reason;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The gateways to {@code @connections}, one for each endpoint. */
final class ConnectionGateways {
    private final Settings settings;
    private final Clients clients;
    private final Endpoints endpoints;
    private final Map<URI, ApiGatewayMessageGateway> byEndpoint = new ConcurrentHashMap<>();

    ConnectionGateways(Settings settings, Clients clients) {
        this.settings = settings;
        this.clients = clients;
        this.endpoints = new Endpoints(settings.connectionsEndpoint(), settings.region());
    }

    /** Answers the one that the configuration names: what comes from a queue says nothing of an API. */
    ApiGatewayMessageGateway configured() {
        return to(settings.connectionsEndpoint().orElseThrow());
    }

    /** Answers the one to where {@code incoming} came from. */
    ApiGatewayMessageGateway of(Incoming incoming) {
        return to(endpoints.of(incoming));
    }

    /** Closes a connection of the API that {@code incoming} came from; answers why that failed, where it did. */
    Optional<Reason> close(Incoming incoming, ConnectionId connection) {
        return of(incoming).close(connection);
    }

    private ApiGatewayMessageGateway to(URI endpoint) {
        return byEndpoint.computeIfAbsent(endpoint, there -> new ApiGatewayMessageGateway(clients.connections(there)));
    }
}
