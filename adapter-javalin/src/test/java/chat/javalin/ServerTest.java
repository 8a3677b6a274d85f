package chat.javalin;

import chat.core.domain.Quotas;
import chat.core.domain.RateLimit;
import chat.core.port.Authenticator;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Starts servers on free ports, and ends them. */
abstract class ServerTest {
    /** As it is by itself, but for a flood: that is not what these tests are about. */
    static final Options UNBOUNDED =
            Options.defaults().withQuotas(Quotas.UNLIMITED).withHandshakes(RateLimit.NONE);

    private Optional<ChatServer> running = Optional.empty();

    ChatServer start(Options options) {
        return running(ChatServer.start(options.withPort(0)));
    }

    ChatServer start(Options options, Authenticator authenticator, InstantSource clock) {
        return running(ChatServer.start(options.withPort(0), Optional.of(authenticator), clock));
    }

    /** Starts a server that tells the time by {@code clock}. */
    ChatServer start(Options options, InstantSource clock) {
        return running(ChatServer.start(options.withPort(0), Optional.empty(), clock));
    }

    private ChatServer running(ChatServer server) {
        running = Optional.of(server);
        return server;
    }

    ChatServer start() {
        return start(UNBOUNDED);
    }

    /** Nobody is left whom the server would wait for. */
    @AfterEach
    final void end() {
        RawClient.dropAll();
        running.ifPresent(ChatServer::close);
    }
}
