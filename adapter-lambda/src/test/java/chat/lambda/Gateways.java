package chat.lambda;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Gateways to a stand-in, with the very clients of production. */
final class Gateways {
    private Gateways() {}

    static ApiGatewayMessageGateway to(URI endpoint) {
        return new ApiGatewayMessageGateway(clients().connections(endpoint));
    }

    /** Makes one that waits for an answer as long as a busy machine may take for it. */
    static ApiGatewayMessageGateway patientlyTo(URI endpoint) {
        return new ApiGatewayMessageGateway(clients().connections(endpoint, Duration.ofMinutes(1)));
    }

    private static Clients clients() {
        return new Clients(new Settings(Tables.CREDENTIALS), List.of());
    }
}
