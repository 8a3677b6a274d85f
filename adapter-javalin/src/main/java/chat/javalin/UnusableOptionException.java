package chat.javalin;

/** What an option names cannot be used; the message is a sentence that says what to do. */
final class UnusableOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableOptionException(String sentence) {
        super(sentence);
    }
}
