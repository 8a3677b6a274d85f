package chat.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the journal as it is written, and tells who waits for it that something has been dealt with. */
final class Clerk implements AutoCloseable {
    /** Names a handshake, whose connection has no id yet. */
    static final String HEADER = "X-Story";

    private final Map<Subject, CompletableFuture<ObjectNode>> awaited = new ConcurrentHashMap<>();
    private final Consumer<ObjectNode> listener = this::read;
    private final Journal journal;

    Clerk(Journal journal) {
        this.journal = journal;
        journal.follow(Long.MAX_VALUE, listener);
    }

    /** Answers the entry to come of the handshake with that header. */
    CompletableFuture<ObjectNode> handshake(String name) {
        return entryOf(new Subject(Kind.CONNECT, name, ""));
    }

    /** Answers the entry to come of a frame. */
    CompletableFuture<ObjectNode> frame(String connection, String text) {
        return entryOf(new Subject(Kind.MESSAGE, connection, Redaction.ofFrame(text)));
    }

    /** Answers the entry to come of a connection's end. */
    CompletableFuture<ObjectNode> end(String connection) {
        return entryOf(new Subject(Kind.DISCONNECT, connection, ""));
    }

    /** Answers the entry to come of an event that a function was given from a queue, by the event's source. */
    CompletableFuture<ObjectNode> delivery(String source) {
        return entryOf(new Subject(Kind.QUEUE, source, ""));
    }

    private CompletableFuture<ObjectNode> entryOf(Subject subject) {
        return awaited.computeIfAbsent(subject, unknown -> new CompletableFuture<>());
    }

    private void read(ObjectNode entry) {
        Subject.of(entry)
                .flatMap(subject -> Optional.ofNullable(awaited.remove(subject)).stream())
                .forEach(one -> one.complete(entry));
    }

    @Override
    public void close() {
        journal.leave(listener);
    }

    /** What an entry is about; one of a queue is about each message. */
    private record Subject(Kind kind, String who, String text) {
        static Stream<Subject> of(ObjectNode entry) {
            Kind kind = Kind.valueOf(entry.path("kind").asString(""));
            if (kind == Kind.QUEUE) {
                return entry.at("/event/Records").valueStream().map(Subject::ofMessage);
            }
            String who = kind == Kind.CONNECT ? "/event/headers/" + HEADER : "/connection";
            return Stream.of(new Subject(
                    kind, entry.at(who).asString(""), entry.at("/event/body").asString("")));
        }

        private static Subject ofMessage(JsonNode message) {
            ObjectNode event =
                    Json.readObject(message.path("body").asString("")).orElseGet(Json::object);
            return new Subject(Kind.QUEUE, event.path("source").asString(""), "");
        }
    }
}
