package chat.cloud;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connection of a story, at a real socket. What comes over it is the answer to a frame or else a post.
 *
 * <p>Frames of one connection may be asked at once, if they are not the same.
 */
final class StorySocket {
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final Clerk clerk;
    private final Consumer<String> posts;
    private final CompletableFuture<Ear> ear;
    private final ObjectNode handshake;
    private final URI uri;
    private volatile boolean open;

    /** Connects; each post is given to {@code posts} as it comes. */
    StorySocket(URI cloud, Clerk clerk, Consumer<String> posts) {
        this.clerk = clerk;
        this.posts = posts;
        this.uri = cloud;
        String name = Ids.gateway();
        CompletableFuture<ObjectNode> entry = clerk.handshake(name);
        this.ear = CompletableFuture.supplyAsync(() -> Ear.passingOn(cloud, Clerk.HEADER, name, this::hear));
        this.handshake = settled(entry);
        this.open = status() == 200;
        if (open) {
            catchUp();
        }
    }

    /** What {@code $connect} has answered. */
    int status() {
        return handshake.at("/result/statusCode").asInt();
    }

    private JsonNode told() {
        return handshake.at("/event/requestContext");
    }

    private Map<String, List<String>> query() {
        return Optional.ofNullable(uri.getQuery())
                .map(query -> query.split("=", 2))
                .map(parameter -> Map.of(parameter[0], List.of(parameter[1])))
                .orElse(Map.of());
    }

    /** The connection as the gateway knows it. */
    Peer peer() {
        Peer peer = new Peer(id(), caller().connectedAt(), caller().sourceIp(), Optional.empty(), Map.of(), query());
        return told().path("authorizer") instanceof ObjectNode authorizer ? peer.as(authorizer) : peer;
    }

    private void hear(String frame) {
        Optional.ofNullable(answers.remove(Redaction.ofText(frame)))
                .ifPresentOrElse(answer -> answer.complete(frame), () -> posts.accept(frame));
    }

    /** The id that the gateway gave. */
    String id() {
        return told().path("connectionId").asString("");
    }

    /** Who this is, as {@code $connect} was told. */
    Caller caller() {
        return new Caller(
                new ConnectionId(id()),
                told().path("stage").asString(""),
                Instant.ofEpochMilli(told().path("connectedAt").asLong()),
                told().at("/identity/sourceIp").asString(""));
    }

    boolean isOpen() {
        return open;
    }

    /** Sends a frame, and waits until all that it causes has been sent; answers what came back for it. */
    Optional<String> ask(String frame) {
        CompletableFuture<Optional<String>> answer = clerk.frame(id(), frame).thenCompose(this::answer);
        send(frame);
        return settled(answer);
    }

    /** The journal has a frame before its answer is sent, so that this waits for the answer before it can come. */
    private CompletionStage<Optional<String>> answer(ObjectNode entry) {
        String answer = entry.path("answer").asString("");
        return answer.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : answers.computeIfAbsent(answer, unknown -> new CompletableFuture<>())
                        .thenApply(Optional::of);
    }

    private synchronized void send(String frame) {
        settled(settled(ear).socket().sendText(frame, true));
    }

    /** Waits until everything has come that was sent before. */
    void catchUp() {
        String question = "{\"action\":\"echo\",\"value\":\"" + Ids.gateway() + "\"}";
        if (ask(question).isEmpty()) {
            throw new AssertionError("There was no answer to " + question);
        }
    }

    /** Hangs up, and waits until all that this causes has been sent. */
    void hangUp() {
        open = false;
        CompletableFuture<ObjectNode> end = clerk.end(id());
        settled(settled(ear).socket().sendClose(WebSocket.NORMAL_CLOSURE, ""));
        settled(end);
    }

    private static <T> T settled(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
