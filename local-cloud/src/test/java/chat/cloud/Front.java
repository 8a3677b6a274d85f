package chat.cloud;

import chat.emulator.Emulator;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** A cloud of one of the test templates with a script, and a clock that stands still until it is told to go on. */
final class Front implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final URI NO_DYNAMODB = URI.create("http://127.0.0.1:1");
    private static final Alarm NEVER = (delay, task) -> {};

    final Script script = new Script();
    final AtomicLong nanos = new AtomicLong();
    final LocalCloud cloud;

    private Front(String template, boolean serial, Map<String, String> parameters, Alarm alarm, URI dynamoDb) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("Script", script.name());
        Path file = Path.of("src", "test", "resources", "templates", template);
        cloud = LocalCloud.start(
                new CloudOptions(0, file, all, serial, false, Optional.empty()),
                new Outside(Limits.ofAws(nanos::get), alarm, Optional.of(dynamoDb)));
    }

    /** Frames of one connection are dealt with in order, so that tests can tell what comes before what. */
    static Front inOrder(Map<String, String> parameters) {
        return new Front("front.yml", true, parameters, NEVER, NO_DYNAMODB);
    }

    static Front sideBySide() {
        return new Front("front.yml", false, Map.of(), NEVER, NO_DYNAMODB);
    }

    /** With an authorizer before {@code $connect}. */
    static Front guarded(Map<String, String> parameters) {
        return new Front("guarded.yml", true, parameters, NEVER, NO_DYNAMODB);
    }

    /** With an HTTP API beside the WebSocket's. */
    static Front withHttp(Map<String, String> parameters) {
        return new Front("http.yml", false, parameters, NEVER, NO_DYNAMODB);
    }

    /** With tables, and a queue whose messages come again when {@code alarm} says so. */
    static Front ofAws(Alarm alarm) {
        return new Front("aws.yml", false, Map.of(), alarm, Emulator.shared());
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

    /** Asks for what {@code target} names, such as {@code AmazonSQS.SendMessage}; with a key, as an instance of a function. */
    HttpResponse<String> aws(Optional<String> key, String target, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder().header("X-Amz-Target", target);
        key.ifPresent(known -> request.header("Authorization", signature(known)));
        return ask(request, "POST", "/_aws", body);
    }

    static String queue(String name) {
        return "https://sqs.us-east-1.amazonaws.com/123456789012/" + name;
    }

    static String signature(String key) {
        return "AWS4-HMAC-SHA256 Credential=" + key + "/20260101/us-east-1/any/aws4_request, Signature=0";
    }

    /** Answers what the inspector shows of invocations, oldest first. */
    List<JsonNode> records() throws IOException, InterruptedException {
        return Json.read(ask("GET", "/_inspector/records", "").body())
                .orElseThrow()
                .valueStream()
                .toList();
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
