package chat.core.usecase;

/** Refusals that more than one use case speaks. */
final class Sentences {
    static final String NOT_CONNECTED = "This connection is closed. Connect again.";
    static final String REGISTER_FIRST = "Register a name first.";

    private Sentences() {}
}
