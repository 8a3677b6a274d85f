package chat.javalin;

import chat.core.domain.News;
import chat.protocol.NewsEncoder;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Reports something to a classroom, as another system would.
 *
 * @param tokenFile the file with the token of its events; empty for a classroom of this machine
 */
record Push(News news, URI classroom, Optional<Path> tokenFile) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Reports it; answers what went wrong, in a sentence. */
    Optional<String> carryOut() throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(classroom.resolve(EventDesk.PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NewsEncoder.entries(news)));
        tokenFile.map(EventsToken::read).ifPresent(token -> request.header("Authorization", token.authorization()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return failure(answer.statusCode());
        } catch (ConnectException nobody) {
            return Optional.of(
                    "No classroom is open at " + classroom + ". Start one, or say with --port or --to where it is.");
        } catch (IOException unanswered) {
            return Optional.of("What listens at " + classroom + " did not answer.");
        }
    }

    private Optional<String> failure(int status) {
        return switch (status) {
            case 200 -> Optional.empty();
            case 401 ->
                Optional.of("The classroom at " + classroom
                        + (tokenFile.isPresent() ? " has another token" : " asks for a token")
                        + ". Give --token-file a copy of its --events-token-file.");
            case 403 ->
                Optional.of("The classroom at " + classroom
                        + " lets its own machine report events, and no other: it has no --events-token-file.");
            default -> Optional.of("What listens at " + classroom + " is no classroom that takes events.");
        };
    }
}
