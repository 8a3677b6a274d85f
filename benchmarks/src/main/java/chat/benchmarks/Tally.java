package chat.benchmarks;

/** What all members of the load have seen. One thread counts. */
final class Tally {
    final Histogram latency = new Histogram();
    long delivered;
    long acknowledged;
    long entered;
}
