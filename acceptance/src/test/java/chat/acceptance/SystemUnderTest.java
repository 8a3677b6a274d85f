package chat.acceptance;

import chat.javalin.Options;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The chat that is tested: one of our own behind the {@link FrontDoor} of this run, or the running one whose page the
 * system property {@code chat.acceptance.url} names.
 *
 * <p>Tests that stop it, count its connections or weigh its heap always start one of their own.
 */
final class SystemUnderTest implements AutoCloseable {
    private final URI page;
    private Optional<FrontDoor.Open> open;

    private SystemUnderTest(URI page, Optional<FrontDoor.Open> open) {
        this.page = page;
        this.open = open;
    }

    static SystemUnderTest start() {
        return Optional.ofNullable(System.getProperty("chat.acceptance.url"))
                .map(url -> new SystemUnderTest(URI.create(url).resolve("/"), Optional.empty()))
                .orElseGet(SystemUnderTest::ofOurOwn);
    }

    static SystemUnderTest ofOurOwn() {
        return of(FrontDoor.ofThisRun().open(0));
    }

    /** Starts an offline server, whatever the door of this run. */
    static SystemUnderTest ofOurOwn(Options options) {
        return of(FrontDoor.offline(options.withPort(0)));
    }

    /** Starts an offline server that tells the time by {@code clock}. */
    static SystemUnderTest ofOurOwn(Options options, InstantSource clock) {
        return of(FrontDoor.offline(options.withPort(0), clock));
    }

    /** Starts a chat that allows no more than {@code quotas}. */
    static SystemUnderTest within(String quotas) {
        return of(FrontDoor.ofThisRun().openWithin(quotas));
    }

    /** Starts a chat that deals with the frames of one connection in order: API Gateway alone does not. */
    static SystemUnderTest inOrder() {
        return System.getProperty("chat.acceptance.url") == null
                ? of(FrontDoor.ofThisRun().openInOrder())
                : start();
    }

    private static SystemUnderTest of(FrontDoor.Open open) {
        return new SystemUnderTest(open.page(), Optional.of(open));
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
        open.orElseThrow().close();
        open = Optional.empty();
    }

    void startAgain() {
        open = Optional.of(FrontDoor.ofThisRun().open(page.getPort()));
    }

    @Override
    public void close() {
        open.ifPresent(FrontDoor.Open::close);
    }
}
