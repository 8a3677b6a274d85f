package chat.core.port;

/** A store could not answer. Whether it wrote is unknown, and trying again is safe. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
