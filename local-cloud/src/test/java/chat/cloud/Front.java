package chat.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** A cloud of {@code front.yml} with a script, and a clock that stands still until it is told to go on. */
final class Front implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path TEMPLATE = Path.of("src", "test", "resources", "templates", "front.yml");
    private static final URI NO_DYNAMODB = URI.create("http://127.0.0.1:1");

    final Script script = new Script();
    final AtomicLong nanos = new AtomicLong();
    final LocalCloud cloud;

    private Front(boolean serial, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("Script", script.name());
        Outside outside = new Outside(Limits.ofAws(nanos::get), (delay, task) -> {}, Optional.of(NO_DYNAMODB));
        cloud = LocalCloud.start(new CloudOptions(0, TEMPLATE, all, serial, false, Optional.empty()), outside);
    }

    /** Frames of one connection are dealt with in order, so that tests can tell what comes before what. */
    static Front inOrder(Map<String, String> parameters) {
        return new Front(true, parameters);
    }

    static Front sideBySide() {
        return new Front(false, Map.of());
    }

    Wire dial(String... headers) throws IOException {
        return Wire.dial(cloud.port(), "/prod", headers);
    }

    /** Lets that much time go by, and has what is overdue closed. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        cloud.closeOverdue();
    }

    HttpResponse<String> ask(String verb, String path, String body) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(), verb, path, body);
    }

    HttpResponse<String> ask(HttpRequest.Builder request, String verb, String path, String body)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + cloud.port() + path);
        return HTTP.send(
                request.uri(uri).method(verb, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** Answers the status of a post to that connection. */
    int post(String connection, String body) throws IOException, InterruptedException {
        return ask("POST", "/prod/@connections/" + connection, body).statusCode();
    }

    /** Answers the id of the connection that came next. */
    String connected() throws InterruptedException {
        return id(script.event("CONNECT"));
    }

    static String id(JsonNode event) {
        return event.path("requestContext").path("connectionId").asString("");
    }

    @Override
    public void close() {
        cloud.close();
    }
}
