package chat.acceptance;

import chat.cloud.CloudOptions;
import chat.javalin.Options;
import chat.javalin.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where a lab is played: a fresh chat behind one door, and what other systems reach it by. */
record LabDoor(FrontDoor door, FrontDoor.Open open) implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static LabDoor of(FrontDoor door, LabScene scene) {
        return new LabDoor(
                door,
                switch (door) {
                    case OFFLINE -> offline(scene);
                    case CLOUD -> cloud(scene);
                });
    }

    private static FrontDoor.Open offline(LabScene scene) {
        Options options = Options.defaults().withPort(0);
        if (!scene.signIn()) {
            return FrontDoor.offline(options);
        }
        try {
            Path secret = Files.createTempFile("lab", "secret");
            try {
                Files.writeString(secret, Signature.SECRET);
                SignIn signIn = SignIn.notRequired().withRequired(true).withSecretFile(secret);
                return FrontDoor.offline(options.withSignIn(signIn));
            } finally {
                Files.delete(secret);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static FrontDoor.Open cloud(LabScene scene) {
        String authentication = scene.signIn() ? "on" : "off";
        Map<String, String> parameters =
                Map.of("StageName", scene.stage(), "Authentication", authentication, "CreateTestJwt", authentication);
        return FrontDoor.cloud(new CloudOptions(0, FrontDoor.TEMPLATE, parameters, false, false, Optional.empty()));
    }

    URI webSocket(String path) {
        return URI.create("ws://" + open.page().getAuthority() + path);
    }

    /** Answers a token of the user {@code test-user}, as the lab's reader gets one. */
    String token() {
        return switch (door) {
            case OFFLINE ->
                Signature.token("test-user", "Test", "User", Instant.now().plus(Duration.ofHours(1)));
            case CLOUD ->
                Frame.parse(post("_inspector/functions/CreateTestJwtFunction/test", "{}"))
                        .json()
                        .at("/result/token")
                        .asString();
        };
    }

    /** Reports entries as another system of this machine does; behind both doors the answer is that of PutEvents. */
    Frame report(String entries) {
        return Frame.parse(post("events", entries));
    }

    private String post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(open.page().resolve(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return ChatClient.settle(HTTP.sendAsync(request, BodyHandlers.ofString()))
                .body();
    }

    @Override
    public void close() {
        open.close();
    }
}
