package chat.benchmarks.functions;

import chat.benchmarks.ProcessFigures;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** The process that posts in one way, and says what it took. */
final class Poster {
    private Poster() {}

    public static void main(String[] endpointWayAndWarmUp) throws IOException {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("http.maxConnections", Integer.toString(Way.MOST));
        Way way = Way.named(endpointWayAndWarmUp[1]);
        Posts posts = way.posts(URI.create(endpointWayAndWarmUp[0]));
        ProcessFigures own = ProcessFigures.of(ProcessHandle.current().pid());
        double first = Timed.millis(() -> posts.postTo(100));
        Timed.warmUp(Double.parseDouble(endpointWayAndWarmUp[2]), () -> posts.postTo(100));
        Timed hundred = Timed.of(40, 100, own, () -> posts.postTo(100));
        posts.postTo(1_000);
        Timed thousand = Timed.of(15, 1_000, own, () -> posts.postTo(1_000));
        System.out.printf("| %s | %.0f | %s | %s |%n", way.title(), first, hundred.cells(), thousand.cells());
        System.exit(0);
    }
}
