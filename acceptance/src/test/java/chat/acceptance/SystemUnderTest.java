package chat.acceptance;

import chat.javalin.ChatServer;
import chat.javalin.Options;
import java.net.URI;
import java.util.Optional;

/**
 * The chat that is tested: one of our own, or the running one whose page the system property
 * {@code chat.acceptance.url} names.
 *
 * <p>Tests that stop it, count its connections or weigh its heap always start one of their own.
 */
final class SystemUnderTest implements AutoCloseable {
    private final URI page;
    private Optional<ChatServer> server;

    private SystemUnderTest(URI page, Optional<ChatServer> server) {
        this.page = page;
        this.server = server;
    }

    static SystemUnderTest start() {
        return Optional.ofNullable(System.getProperty("chat.acceptance.url"))
                .map(url -> new SystemUnderTest(URI.create(url).resolve("/"), Optional.empty()))
                .orElseGet(SystemUnderTest::ofOurOwn);
    }

    static SystemUnderTest ofOurOwn() {
        return ofOurOwn(Options.defaults());
    }

    static SystemUnderTest ofOurOwn(Options options) {
        ChatServer server = ChatServer.start(options.withPort(0));
        return new SystemUnderTest(
                URI.create(server.webSocket().toString().replaceFirst("ws", "http")), Optional.of(server));
    }

    URI page() {
        return page;
    }

    URI webSocket() {
        return webSocket("/");
    }

    URI webSocket(String path) {
        String scheme = "https".equals(page.getScheme()) ? "wss" : "ws";
        return URI.create(scheme + "://" + page.getAuthority() + path);
    }

    void stop() {
        server.orElseThrow().close();
        server = Optional.empty();
    }

    void startAgain() {
        server = Optional.of(ChatServer.start(Options.defaults().withPort(page.getPort())));
    }

    @Override
    public void close() {
        server.ifPresent(ChatServer::close);
    }
}
