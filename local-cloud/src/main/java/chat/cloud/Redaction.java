package chat.cloud;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves tokens and tickets out of what is shown and kept: who looks at a screen, or at a recording, is not to come in by it. */
final class Redaction {
    private static final List<String> PLACES =
            List.of("headers", "multiValueHeaders", "queryStringParameters", "multiValueQueryStringParameters");
    private static final Set<String> TOKENS = Set.of("access_token", "authorization", "ticket");
    private static final String PROTOCOLS = "sec-websocket-protocol";
    private static final String HIDDEN = "(hidden)";
    private static final Pattern IN_QUERY = Pattern.compile("((?:access_token|ticket)=)[^&\\s]*");
    private static final Pattern ISSUED = Pattern.compile("(\\\\\"ticket\\\\\":\\\\\")[A-Za-z0-9_-]+");
    private static final Pattern RESUME = Pattern.compile("(resumeToken\\\\*\"\\s*:\\s*\\\\*\")[^\"\\\\]*");

    private Redaction() {}

    /** Answers {@code event} with a word in place of each token. */
    static JsonNode of(JsonNode event) {
        JsonNode shown = event.deepCopy();
        for (String place : PLACES) {
            if (shown.path(place) instanceof ObjectNode values) {
                values.propertyNames().stream().toList().forEach(name -> values.set(name, hidden(name, values)));
            }
        }
        if (shown instanceof ObjectNode all && all.has("rawQueryString")) {
            String query = all.path("rawQueryString").asString("");
            all.put("rawQueryString", withoutTokens(query));
        }
        if (shown instanceof ObjectNode all && all.path("body").isString()) {
            all.put("body", ofFrame(all.path("body").asString()));
        }
        return shown;
    }

    /** Answers a client's frame with a word in place of a resume token, however that is written. */
    static String ofFrame(String frame) {
        String shown = ofText(frame);
        return Json.readObject(shown)
                .filter(json -> json.hasNonNull("resumeToken")
                        && !json.path("resumeToken").equals(json.stringNode(HIDDEN)))
                .map(json -> json.put("resumeToken", HIDDEN).toString())
                .orElse(shown);
    }

    /** Answers what we say, be it text within text, with a word in place of a resume token. */
    static String ofText(String text) {
        return RESUME.matcher(text).replaceAll("$1" + HIDDEN);
    }

    /** A URL may also stand in a header, such as that of the page before. */
    private static String withoutTokens(String text) {
        return IN_QUERY.matcher(text).replaceAll("$1" + HIDDEN);
    }

    /** Answers what a function has answered to a request, with a word in place of a ticket. */
    static String ofAnswer(String json) {
        return ISSUED.matcher(json).replaceAll("$1" + HIDDEN);
    }

    private static JsonNode hidden(String name, ObjectNode values) {
        JsonNode value = values.path(name);
        if (value instanceof ArrayNode list) {
            ArrayNode all = values.arrayNode();
            list.forEach(each -> all.add(hidden(name, each.asString(""))));
            return all;
        }
        return value.isString() ? values.stringNode(hidden(name, value.asString())) : value;
    }

    private static String hidden(String name, String value) {
        String known = name.toLowerCase(Locale.ROOT);
        if (TOKENS.contains(known)) {
            return HIDDEN;
        }
        return known.equals(PROTOCOLS)
                ? value.replaceFirst("^(\\s*websocket\\s*,).*", "$1 " + HIDDEN)
                : withoutTokens(value);
    }
}
