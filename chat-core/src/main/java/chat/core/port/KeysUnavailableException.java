package chat.core.port;

/** The keys that tell a good token could not be had. The token may be good, and trying again is safe. */
public final class KeysUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
