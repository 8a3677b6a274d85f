package chat.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A room in which one speaks to ten, itself among them, and how long that takes. */
final class Audience {
    private static final int MEMBERS = 10;
    private static final String TIME = "\"message\":\"@";

    private final List<Guest> members = new ArrayList<>();
    private final Histogram latency = new Histogram();
    private final AtomicLong said = new AtomicLong();
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private Audience() {}

    static Audience of(int port, String room) throws IOException {
        Audience audience = new Audience();
        for (int number = 0; number < MEMBERS; number++) {
            audience.members.add(Guest.enter(port, room + "-" + number, room, audience::hear));
        }
        return audience;
    }

    /** Says something at {@code time}, when it should have been said if this is late. */
    void speak(long time) {
        said.incrementAndGet();
        members.getFirst().say("@" + HexFormat.of().toHexDigits(time));
    }

    private void hear(String event) {
        int time = event.indexOf(TIME) + TIME.length();
        if (event.contains("\"rate-limited\"")) {
            refused.incrementAndGet();
        } else if (event.contains("\"client-message\"") && time >= TIME.length()) {
            add(System.nanoTime() - HexFormat.fromHexDigitsToLong(event, time, time + 16));
        }
    }

    private synchronized void add(long nanos) {
        heard.incrementAndGet();
        latency.add(nanos / 1000);
    }

    synchronized void forget() {
        latency.clear();
        said.set(0);
        heard.set(0);
        refused.set(0);
    }

    boolean isWhole() {
        return members.stream().allMatch(Guest::isOpen);
    }

    synchronized double millis(double percent) {
        return latency.percentile(percent) / 1e3;
    }

    /** What was said, refused and heard, and how long it took. */
    synchronized String cells() {
        return "%,d | %,d | %,d | %.1f | %.1f | %.1f"
                .formatted(said.get(), refused.get(), heard.get(), millis(50), millis(99), millis(100));
    }
}
