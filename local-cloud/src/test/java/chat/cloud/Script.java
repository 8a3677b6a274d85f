package chat.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** What a test has its template's functions do, by route; without a word for a route they answer 200. */
final class Script {
    /** What an authorizer does has no route; this stands for it. */
    static final String AUTHORIZER = "authorizer";

    static final String OK = "{\"statusCode\":200}";

    private static final Map<String, Script> ALL = new ConcurrentHashMap<>();
    private static final long PATIENCE_SECONDS = 60;

    private final String name = UUID.randomUUID().toString();
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final BlockingQueue<ObjectNode> events = new LinkedBlockingQueue<>();

    Script() {
        ALL.put(name, this);
    }

    static Script named(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow();
    }

    String name() {
        return name;
    }

    Script on(String route, Part part) {
        parts.put(route, part);
        return this;
    }

    String play(ObjectNode event, Map<String, String> environment) throws Exception {
        events.add(event.deepCopy());
        String route = event.has("methodArn")
                ? AUTHORIZER
                : event.path("requestContext").path("routeKey").asString("");
        return parts.getOrDefault(route, (unused, none) -> OK).play(event, environment);
    }

    /** Answers the next event. */
    ObjectNode next() throws InterruptedException {
        ObjectNode event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No event came");
        }
        return event;
    }

    /** Answers the next event of that type; others are passed over. */
    ObjectNode event(String type) throws InterruptedException {
        while (true) {
            ObjectNode event = next();
            String eventType = event.path("requestContext").path("eventType").asString("");
            if (event.path("type").asString(eventType).equals(type)) {
                return event;
            }
        }
    }

    /** Answers a variable that must be there. */
    static String variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).orElseThrow();
    }

    static String says(String body) {
        return Json.object().put("statusCode", 200).put("body", body).toString();
    }

    /** What a function does with an event; it answers JSON. */
    @FunctionalInterface
    interface Part {
        String play(ObjectNode event, Map<String, String> environment) throws Exception;
    }
}
