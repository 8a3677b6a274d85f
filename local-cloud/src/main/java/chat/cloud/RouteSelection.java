package chat.cloud;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A route selection expression, such as {@code $request.body.action} or <code>${request.body.service}/${request.body.action}</code>.
 *
 * <p>What is not there reads as nothing; what is no JSON selects nothing at all
 * (AWS: websocket-api-develop-routes).
 */
record RouteSelection(String expression) {
    private static final Pattern PATH =
            Pattern.compile("\\\\\\$|\\$(?:\\{request\\.body\\.([^}]+)}|request\\.body\\.([A-Za-z0-9_.-]+))");

    /** Answers the key of the route that {@code frame} asks for; empty where the frame is no JSON. */
    Optional<String> select(String frame) {
        return Json.read(frame).map(body -> {
            Matcher paths = PATH.matcher(expression);
            return paths.replaceAll(path -> Matcher.quoteReplacement(isEscaped(path) ? "$" : value(body, path)));
        });
    }

    private static boolean isEscaped(MatchResult path) {
        return path.group().startsWith("\\");
    }

    private static String value(JsonNode body, MatchResult path) {
        String name = Optional.ofNullable(path.group(1)).orElseGet(() -> path.group(2));
        return text(body.at("/" + name.replace('.', '/')));
    }

    /** As AWS writes what it finds: a list with its items bare. */
    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(RouteSelection::text).collect(joining(", ", "[", "]"));
        }
        return value.isValueNode() ? value.asString("") : value.toString();
    }
}
