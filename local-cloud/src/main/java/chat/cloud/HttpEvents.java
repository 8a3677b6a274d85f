package chat.cloud;

import chat.template.HttpApi;
import chat.template.HttpRoute;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The events that an HTTP API gives to functions, to the letter (AWSDOC: http-api-develop-integrations-lambda, format 2.0). */
record HttpEvents(HttpApi api) {
    private static final String ACCOUNT = "123456789012";

    /** Those of a connection's link to the next host: they end at API Gateway. */
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "upgrade", "keep-alive", "cookie");

    private static final DateTimeFormatter COMMON_LOG_FORMAT = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    ObjectNode of(HttpRoute route, Context context, String requestId) {
        Instant now = Instant.now();
        String query = Optional.ofNullable(context.queryString()).orElse("");
        ObjectNode event = Json.object().put("version", "2.0").put("routeKey", route.key());
        event.put("rawPath", context.path()).put("rawQueryString", query);
        Optional.ofNullable(context.header("Cookie"))
                .ifPresent(cookies -> List.of(cookies.split("; ?")).forEach(event.withArray("cookies")::add));
        ObjectNode headers = event.putObject("headers");
        headers(context, now).forEach(headers::put);
        context.queryParamMap()
                .forEach((name, values) ->
                        event.withObjectProperty("queryStringParameters").put(name, String.join(",", values)));
        context(event.putObject("requestContext"), route, context, now).put("requestId", requestId);
        if (!context.body().isEmpty()) {
            event.put("body", context.body());
        }
        return event.put("isBase64Encoded", false);
    }

    private ObjectNode context(ObjectNode json, HttpRoute route, Context context, Instant now) {
        json.put("accountId", ACCOUNT).put("apiId", api.id()).put("domainName", host());
        json.put("domainPrefix", api.id()).put("routeKey", route.key()).put("stage", HttpApi.STAGE);
        json.put("time", COMMON_LOG_FORMAT.format(now)).put("timeEpoch", now.toEpochMilli());
        ObjectNode http = json.putObject("http").put("method", route.method()).put("path", context.path());
        http.put("protocol", context.protocol()).put("sourceIp", context.ip());
        http.put("userAgent", Optional.ofNullable(context.userAgent()).orElse(""));
        return json;
    }

    /** Names are in small letters, and what is there more than once is one text. */
    private Map<String, String> headers(Context context, Instant now) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(context.req().getHeaderNames())) {
            List<String> values = Collections.list(context.req().getHeaders(name));
            headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
        }
        HOP_BY_HOP.forEach(headers::remove);
        headers.putIfAbsent("content-length", "0");
        headers.putAll(Map.of(
                "host", host(),
                "x-amzn-trace-id", Ids.trace(now),
                "x-forwarded-for", context.ip(),
                "x-forwarded-port", "443",
                "x-forwarded-proto", "https"));
        return headers;
    }

    private String host() {
        return api.id() + ".execute-api.us-east-1.amazonaws.com";
    }
}
