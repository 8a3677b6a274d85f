package chat.javalin;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Starts servers on free ports, and ends them. */
abstract class ServerTest {
    private Optional<ChatServer> running = Optional.empty();

    ChatServer start(Options options) {
        ChatServer server = ChatServer.start(options.withPort(0));
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
