package chat.benchmarks;

/** How a server wants its frames: as they are, or as socket.io wraps an event. */
enum Dialect {
    PLAIN("/", "", ""),
    SOCKET_IO("/socket.io/?EIO=4&transport=websocket", "42[\"frame\",", "]");

    private final String path;
    private final String prefix;
    private final String suffix;

    Dialect(String path, String prefix, String suffix) {
        this.path = path;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    String path() {
        return path;
    }

    String wrap(String frame) {
        return prefix + frame + suffix;
    }

    /** Where the value of {@code type}, the first field, starts in a frame. */
    int typeAt() {
        return prefix.length() + "{\"type\":\"".length();
    }
}
