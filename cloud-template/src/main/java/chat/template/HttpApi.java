package chat.template;

import java.util.List;
import java.util.Optional;

/**
 * An HTTP API beside the WebSocket's, with the stage that has no name in the URL.
 *
 * @param logicalId its name in the template
 * @param id ten letters and digits, made from the logical id, always the same
 * @param cors what a page of another site may ask; empty where none may ask anything
 * @param rateLimit the requests a second that the stage lets in; without end where the template sets none
 * @param burstLimit the requests at once that the stage lets in; without end where the template sets none
 */
public record HttpApi(
        String logicalId, String id, Optional<Cors> cors, double rateLimit, int burstLimit, List<HttpRoute> routes) {
    /** The stage. */
    public static final String STAGE = "$default";

    public HttpApi {
        routes = List.copyOf(routes);
    }

    /** Answers the ARN by which a function is invoked for {@code route}. */
    public String arn(HttpRoute route) {
        return Pseudo.arn("execute-api", id + "/" + STAGE + "/" + route.method() + route.path());
    }

    /** Which pages may ask what, letter by letter; methods and headers in any letters. */
    public record Cors(List<String> origins, List<String> methods, List<String> headers) {
        public Cors {
            origins = List.copyOf(origins);
            methods = List.copyOf(methods);
            headers = List.copyOf(headers);
        }
    }
}
