package chat.acceptance;

/** One thing that somebody does in a {@link Script}; the next follows when all that it causes has been told. */
sealed interface Step {
    String who();

    /** Opens a connection, the first or another one. */
    record Connect(String who) implements Step {}

    /** Sends a frame. */
    record Say(String who, String frame) implements Step {}

    /** Sends a frame so large that the connection is closed for it. */
    record Overdo(String who, int bytes) implements Step {}

    /** Closes the connection with a code. */
    record HangUp(String who, int code) implements Step {}

    /** Drops the connection without a word. */
    record Drop(String who) implements Step {}
}
