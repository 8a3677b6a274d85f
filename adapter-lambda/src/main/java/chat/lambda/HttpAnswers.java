package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent.Refused;
import chat.protocol.FrameEncoder;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a function gives back to an HTTP API: JSON that nobody keeps. */
final class HttpAnswers {
    private static final int UNAUTHORIZED = 401;

    private HttpAnswers() {}

    static APIGatewayV2HTTPResponse of(int status, String json) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Cache-Control", "no-store");
        if (status == UNAUTHORIZED) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(json)
                .build();
    }

    /** Answers a refusal, as a frame would say it. */
    static APIGatewayV2HTTPResponse refused(int status, ErrorCode code, String sentence) {
        Refused refused = new Refused(Optional.empty(), code, sentence, Optional.empty());
        return of(status, new String(FrameEncoder.encode(refused), UTF_8));
    }

    /** Answers a page of another site; and who sends no Origin, with what to do. */
    static APIGatewayV2HTTPResponse foreign(List<String> origins) {
        String sentence = origins.isEmpty()
                ? "Send the header Origin with a page of AllowedOrigins, or set AllowNoOrigin to on."
                : "Forbidden";
        return of(403, "{\"message\":\"" + sentence + "\"}");
    }
}
