package chat.cloud;

import chat.core.domain.Callback;
import chat.core.domain.EntityId;
import chat.core.domain.MessageText;
import chat.core.domain.News;
import chat.core.domain.News.EntityUpdate;
import chat.core.domain.News.UserNotification;
import chat.core.domain.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** Another system: puts what it reports on the event bus, and waits until a function has dealt with it. */
final class Reporter {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 60;

    private final URI aws;
    private final Clerk clerk;

    /** Makes one that uses the cloud at {@code port}. */
    Reporter(int port, Clerk clerk) {
        this.aws = URI.create("http://127.0.0.1:" + port + "/_aws");
        this.clerk = clerk;
    }

    void report(News news) {
        String source = "story." + Ids.gateway();
        CompletableFuture<ObjectNode> delivery = clerk.delivery(source);
        ObjectNode request = Json.object();
        request.putArray("Entries").add(entry(news).put("Source", source));
        String answer = put(request.toString());
        if (!answer.contains("\"FailedEntryCount\":0")) {
            throw new AssertionError("The bus did not take it: " + answer);
        }
        delivery.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static ObjectNode entry(News news) {
        return switch (news) {
            case EntityUpdate(EntityId entity, Optional<MessageText> message) -> {
                ObjectNode detail = Json.object().put("entityId", entity.value());
                message.ifPresent(text -> detail.put("message", text.value()));
                yield entry("Entity Updated", detail);
            }
            case UserNotification(UserId user, MessageText message, Optional<Callback> callback) -> {
                ObjectNode detail = Json.object().put("userId", user.value()).put("message", message.value());
                callback.ifPresent(given -> detail.put("callback", given.value()));
                yield entry("Send User Push Notification", detail);
            }
        };
    }

    private static ObjectNode entry(String type, ObjectNode detail) {
        return Json.object().put("DetailType", type).put("Detail", detail.toString());
    }

    private String put(String body) {
        HttpRequest request = HttpRequest.newBuilder(aws)
                .header("X-Amz-Target", "AWSEvents.PutEvents")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return answer.body();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
