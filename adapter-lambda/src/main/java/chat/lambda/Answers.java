package chat.lambda;

import chat.core.domain.ServerEvent;
import chat.protocol.FrameEncoder;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a function gives back to API Gateway, which sends the body to the caller where there is one. */
final class Answers {
    private Answers() {}

    /** Answers {@code reply}; the status is 200 even for a refusal, since no other is sure to carry a body. */
    static APIGatewayProxyResponseEvent of(Optional<ServerEvent> reply) {
        APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent().withStatusCode(200);
        reply.map(event -> new String(FrameEncoder.encode(event), StandardCharsets.UTF_8))
                .ifPresent(answer::setBody);
        return answer;
    }

    /** Answers the status word of one of the Simple lab's functions. */
    static APIGatewayProxyResponseEvent status(StatusWord word, boolean success) {
        return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(word.body(success));
    }

    /**
     * Answers a {@code $connect}, which API Gateway lets in where {@code status} is 200.
     *
     * @param subprotocol whether the one subprotocol there is was offered; a token behind it is never answered
     */
    static APIGatewayV2WebSocketResponse connected(int status, boolean subprotocol) {
        APIGatewayV2WebSocketResponse answer = new APIGatewayV2WebSocketResponse();
        answer.setStatusCode(status);
        answer.setBody(StatusWord.PUT.body(status == 200));
        if (subprotocol) {
            answer.setHeaders(Map.of(ShownTokens.HEADER, ShownTokens.SUBPROTOCOL));
        }
        return answer;
    }

    /** Answers an event that did not come from a WebSocket API. */
    static APIGatewayProxyResponseEvent malformed() {
        return new APIGatewayProxyResponseEvent().withStatusCode(400);
    }

    /** The words that the Websocket-Lab's text tells its reader to look for. */
    enum StatusWord {
        PUT("put"),
        SCAN("scanStatus"),
        DELETE("delete");

        private final String field;

        StatusWord(String field) {
            this.field = field;
        }

        private String body(boolean success) {
            return "{\"" + field + "\":\"" + (success ? "SUCCESS" : "FAIL") + "\"}";
        }
    }
}
