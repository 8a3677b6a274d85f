package chat.lambda;

/** A token proves nothing: API Gateway answers 401 to exactly this message, and 500 to any other. */
public final class UnauthorizedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException() {
        super("Unauthorized", null, false, false);
    }
}
