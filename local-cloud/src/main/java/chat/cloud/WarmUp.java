package chat.cloud;

import chat.cloud.Theatre.Player;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Uses a cloud once, from page to message, so that a JVM that watches learns what the next start needs. */
final class WarmUp {
    private static final List<String> FRAMES = List.of(
            "{\"action\":\"register\",\"value\":\"ann\"}",
            "{\"action\":\"new-room\",\"value\":\"maths\"}",
            "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"r-1\"}",
            "{\"action\":\"leave-room\",\"value\":\"maths\"}");

    private WarmUp() {}

    /** Answers whether all went well. */
    static boolean run(CloudOptions options) throws IOException, InterruptedException {
        try (LocalCloud cloud = LocalCloud.start(options);
                HttpClient client = HttpClient.newHttpClient();
                Theatre theatre = cloud.theatre()) {
            for (String path : List.of("/", "/_inspector/", "/_inspector/setup")) {
                URI page = URI.create("http://127.0.0.1:" + cloud.port() + path);
                client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            }
            Player ann = theatre.connect(Optional.empty());
            Stream<String> outcomes = FRAMES.stream()
                    .map(frame -> theatre.send(ann, frame).path("outcome").asString(""));
            boolean well = outcomes.toList().stream().allMatch("ok"::equals);
            theatre.hangUp(ann);
            return well;
        }
    }
}
