package chat.template;

import java.util.List;
import java.util.Optional;

/** Tells the parts of the chat's WebSocket API from those of an HTTP API beside it. */
final class Gateways {
    static final String API = "AWS::ApiGatewayV2::Api";

    private Gateways() {}

    /** Answers the resources of that type but for those of an HTTP API, in the order of the template. */
    static List<Resource> ofWebSocket(Stack stack, String type) {
        return stack.of(type).stream().filter(part -> !isOfHttp(part, stack)).toList();
    }

    /** Answers the resources of that type that belong to an HTTP API, in the order of the template. */
    static List<Resource> ofHttp(Stack stack, String type) {
        return stack.of(type).stream().filter(part -> isOfHttp(part, stack)).toList();
    }

    /** Answers whether a part belongs to an HTTP API, or is one. */
    static boolean isOfHttp(Resource part, Stack stack) {
        if (part.type().equals(API)) {
            return part.properties().findText("ProtocolType").equals(Optional.of("HTTP"));
        }
        Optional<String> api = part.properties().findText("ApiId");
        return ofHttp(stack, API).stream().anyMatch(candidate -> api.equals(Optional.of(candidate.ref())));
    }
}
