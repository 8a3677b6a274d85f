package chat.emulator;

/** There is no DynamoDB to be had; the message says what to install. */
public final class NoEmulatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoEmulatorException(String message) {
        super(message);
    }
}
