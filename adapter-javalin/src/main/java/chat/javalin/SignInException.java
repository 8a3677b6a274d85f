package chat.javalin;

/** Nobody could sign in as the options say; the message is a sentence that says what to do. */
final class SignInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInException(String sentence) {
        super(sentence);
    }
}
