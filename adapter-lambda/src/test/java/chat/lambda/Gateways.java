package chat.lambda;

import java.net.URI;
import java.util.List;

/** Gateways to a stand-in, with the very clients of production. */
final class Gateways {
    private Gateways() {}

    static ApiGatewayMessageGateway to(URI endpoint) {
        return new ApiGatewayMessageGateway(
                new Clients(new Settings(Tables.CREDENTIALS), List.of()).connections(endpoint));
    }
}
