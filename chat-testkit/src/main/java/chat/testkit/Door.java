package chat.testkit;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.News;
import chat.core.domain.RateLimit;
import chat.core.domain.ResumeToken;
import chat.core.domain.ServerEvent;
import chat.core.usecase.Chat;
import chat.core.usecase.Connect.Admission;
import chat.core.usecase.SimpleMode;
import chat.core.usecase.Throttle;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The way into the chat that a {@link Classroom} uses: straight to the core, or through an adapter under test. */
public interface Door {
    /** Takes note of a new connection, and of whom it belongs to; answers whether it may stay. */
    Admission connect(ConnectionId connection, Optional<Identity> identity);

    /** Does what {@code caller} asks and tells the others; answers what the caller is told. */
    Optional<ServerEvent> ask(Caller caller, Command command);

    /** Forgets a connection and tells the others. */
    void disconnect(ConnectionId connection);

    /** Tells what another system reports to those whom it concerns. */
    void report(News news);

    /** Waits until all that was posted to {@code connection} is recorded: nothing to do where posts are recorded at once. */
    default void awaitPosts(ConnectionId connection) {}

    /** Answers the id under which the stores know {@code connection}: another where a front door gives ids of its own. */
    default ConnectionId stored(ConnectionId connection) {
        return connection;
    }

    /** Makes a door to the chat over a pair of stores. */
    @FunctionalInterface
    interface Maker {
        /** Makes a door that posts through {@code gateway} whatever is not the caller's answer. */
        Door make(Stores stores, SimpleMode simpleMode, InstantSource clock, RecordingGateway gateway);
    }

    /** Answers tokens of which no two are alike, and everybody can guess the next. */
    private static Supplier<ResumeToken> tokens() {
        AtomicLong given = new AtomicLong();
        return () -> Owners.token("token " + given.incrementAndGet());
    }

    /** Answers what makes doors straight to the core, which look at so many commands of a connection. */
    static Maker toTheCore(RateLimit commands) {
        return (stores, simpleMode, clock, gateway) -> new CoreDoor(
                new Chat(stores.connections(), stores.log(), stores.subscriptions(), simpleMode, tokens(), clock),
                stores,
                gateway,
                () -> new Throttle(commands, clock));
    }
}
