package chat.cloud;

/** The frames that API Gateway itself sends, with its own blanks: one after the first colon, and after each comma. */
enum ErrorFrame {
    FORBIDDEN("Forbidden"),
    INTERNAL("Internal server error"),
    TIMED_OUT("Endpoint request timed out"),
    /** What AWS sends here is not known. */
    THROTTLED("Too Many Requests");

    private final String message;

    ErrorFrame(String message) {
        this.message = message;
    }

    String to(String connectionId, String requestId) {
        return "{\"message\": \"" + message + "\", \"connectionId\":\"" + connectionId + "\", \"requestId\":\""
                + requestId + "\"}";
    }
}
