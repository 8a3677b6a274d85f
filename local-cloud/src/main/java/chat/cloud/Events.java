package chat.cloud;

import chat.template.Api;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The events that API Gateway gives to functions, to the letter (AWS: apigateway-websocket-api-integration-requests). */
record Events(Api api) {
    /** Those of a connection's link to the next host: they end at API Gateway. */
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "upgrade", "content-length");

    private static final DateTimeFormatter COMMON_LOG_FORMAT = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What an authorizer is asked; it sees the headers as they came (AWSDOC: apigateway-websocket-api-lambda-auth). */
    ObjectNode authorize(Peer peer, String requestId) {
        Map<String, List<String>> headers = headers(peer);
        headers.putIfAbsent("content-length", List.of("0"));
        ObjectNode event = withHeaders(headers);
        event.put("type", "REQUEST").put("methodArn", api.arn(api.stage() + "/$connect"));
        put(event, "queryStringParameters", "multiValueQueryStringParameters", peer.query());
        event.putObject("stageVariables");
        context(event, peer, "$connect", "CONNECT", requestId);
        return event;
    }

    ObjectNode connect(Peer peer, String requestId) {
        Map<String, List<String>> headers = headers(peer);
        HOP_BY_HOP.forEach(headers::remove);
        ObjectNode event = withHeaders(headers);
        if (!peer.query().isEmpty()) {
            put(event, "queryStringParameters", "multiValueQueryStringParameters", peer.query());
        }
        context(event, peer, "$connect", "CONNECT", requestId);
        return event.put("isBase64Encoded", false);
    }

    private Map<String, List<String>> headers(Peer peer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(peer.headers());
        Map<String, String> own = Map.of(
                "Host", host(),
                "X-Amzn-Trace-Id", Ids.trace(peer.connectedAt()),
                "X-Forwarded-For", peer.sourceIp(),
                "X-Forwarded-Port", "443",
                "X-Forwarded-Proto", "https");
        own.forEach((name, value) -> {
            headers.remove(name);
            headers.put(name, List.of(value));
        });
        return headers;
    }

    ObjectNode message(Peer peer, String requestId, String route, String messageId, String body) {
        ObjectNode event = Json.object();
        context(event, peer, route, "MESSAGE", requestId).put("messageId", messageId);
        return event.put("body", body).put("isBase64Encoded", false);
    }

    ObjectNode disconnect(Peer peer, String requestId, Goodbye goodbye) {
        ObjectNode event = withHeaders(Map.of(
                "Host", List.of(host()),
                "x-api-key", List.of(""),
                "X-Forwarded-For", List.of(""),
                "x-restapi", List.of("")));
        context(event, peer, "$disconnect", "DISCONNECT", requestId)
                .put("disconnectStatusCode", goodbye.code())
                .put("disconnectReason", goodbye.reason());
        return event.put("isBase64Encoded", false);
    }

    private ObjectNode context(ObjectNode event, Peer peer, String route, String type, String requestId) {
        Instant now = Instant.now();
        ObjectNode context = event.putObject("requestContext");
        context.put("routeKey", route).put("eventType", type).put("extendedRequestId", requestId);
        context.put("requestTime", COMMON_LOG_FORMAT.format(now)).put("messageDirection", "IN");
        context.put("stage", api.stage()).put("connectedAt", peer.connectedAt().toEpochMilli());
        context.put("requestTimeEpoch", now.toEpochMilli());
        ObjectNode identity = context.putObject("identity");
        peer.userAgent().ifPresent(agent -> identity.put("userAgent", agent));
        identity.put("sourceIp", peer.sourceIp());
        peer.authorizer().ifPresent(told -> context.set("authorizer", told));
        context.put("requestId", requestId).put("domainName", host());
        return context.put("connectionId", peer.id()).put("apiId", api.id());
    }

    private static ObjectNode withHeaders(Map<String, List<String>> headers) {
        ObjectNode event = Json.object();
        put(event, "headers", "multiValueHeaders", headers);
        return event;
    }

    /** Of a name that is there more than once, the single value is the last. */
    private static void put(ObjectNode event, String single, String multi, Map<String, List<String>> values) {
        ObjectNode last = event.putObject(single);
        ObjectNode all = event.putObject(multi);
        new TreeMap<>(values).forEach((name, each) -> {
            last.put(name, each.getLast());
            each.forEach(all.putArray(name)::add);
        });
    }

    private String host() {
        return api.id() + ".execute-api.us-east-1.amazonaws.com";
    }
}
