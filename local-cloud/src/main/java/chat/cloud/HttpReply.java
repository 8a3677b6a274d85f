package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an HTTP API answers a client (AWSDOC: http-api-develop-integrations-lambda, response format 2.0).
 *
 * @param inBase64 whether the body is written so
 * @param outcome the journal's word
 */
record HttpReply(int status, Map<String, String> headers, String body, boolean inBase64, String outcome) {
    private static final String TYPE = "content-type";
    private static final String JSON = "application/json";

    /** Answers in API Gateway's own words. */
    static HttpReply own(int status, String message, String outcome) {
        String body = Json.object().put("message", message).toString();
        return new HttpReply(status, Map.of(TYPE, JSON), body, false, outcome);
    }

    static HttpReply failed(String outcome) {
        return own(500, "Internal Server Error", outcome);
    }

    /** Reads what a function has answered: an object with a status, or else any JSON, which is the body of a 200. */
    static HttpReply of(String json) {
        Optional<JsonNode> answer = Json.read(json);
        if (answer.isEmpty()) {
            return failed("failed");
        }
        return answer.filter(node -> node.has("statusCode"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .map(HttpReply::formatted)
                .orElseGet(() -> new HttpReply(200, Map.of(TYPE, JSON), inferred(answer.get()), false, "ok"));
    }

    private static String inferred(JsonNode body) {
        return body.isString() ? body.asString() : body.toString();
    }

    private static HttpReply formatted(ObjectNode answer) {
        int status = answer.path("statusCode").asInt(0);
        if (status < 100 || status > 599) {
            return failed("failed");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(TYPE, "text/plain;charset=UTF-8");
        answer.path("headers")
                .propertyStream()
                .forEach(header -> headers.put(
                        header.getKey().equalsIgnoreCase(TYPE) ? TYPE : header.getKey(),
                        header.getValue().asString("")));
        return new HttpReply(
                status,
                headers,
                answer.path("body").asString(""),
                answer.path("isBase64Encoded").asBoolean(false),
                status < 400 ? "ok" : "refused");
    }

    byte[] bytes() {
        return inBase64 ? Base64.getDecoder().decode(body) : body.getBytes(UTF_8);
    }
}
