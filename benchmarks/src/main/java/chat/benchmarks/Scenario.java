package chat.benchmarks;

import java.util.List;

/** One load at saturation, and which cores its two processes may use. */
record Scenario(String title, Crowd crowd, boolean pinned) {
    /** All there are, with {@code window} messages on their way in each room. */
    static List<Scenario> all(int window) {
        return List.of(
                new Scenario("30 rooms of 10", new Crowd(30, 10, window), false),
                new Scenario("10 rooms of 30", new Crowd(10, 30, window), false),
                new Scenario("1 room of 1,000", new Crowd(1, 1000, window), false),
                new Scenario("10 rooms of 30, server on one core, load on the other", new Crowd(10, 30, window), true));
    }

    List<String> serverPrefix() {
        return pinned ? List.of("taskset", "-c", "0") : List.of();
    }

    List<String> clientPrefix() {
        return pinned ? List.of("taskset", "-c", "1") : List.of();
    }
}
