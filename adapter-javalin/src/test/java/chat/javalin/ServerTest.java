package chat.javalin;

import chat.core.port.Authenticator;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Starts servers on free ports, and ends them. */
abstract class ServerTest {
    private Optional<ChatServer> running = Optional.empty();

    ChatServer start(Options options) {
        return running(ChatServer.start(options.withPort(0)));
    }

    ChatServer start(Options options, Authenticator authenticator, InstantSource clock) {
        return running(ChatServer.start(options.withPort(0), Optional.of(authenticator), clock));
    }

    private ChatServer running(ChatServer server) {
        running = Optional.of(server);
        return server;
    }

    ChatServer start() {
        return start(Options.defaults());
    }

    @AfterEach
    final void end() {
        running.ifPresent(ChatServer::close);
    }
}
