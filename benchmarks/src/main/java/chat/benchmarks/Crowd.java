package chat.benchmarks;

/**
 * Who the load consists of.
 *
 * @param window so many messages of a room are on their way at any time, or none: then all sit idle
 */
record Crowd(int rooms, int members, int window) {
    int connections() {
        return rooms * members;
    }
}
