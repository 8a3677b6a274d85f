package chat.cloud;

/**
 * What this cloud answers a request to AWS.
 *
 * @param errorType goes into {@code x-amzn-ErrorType}; empty where nothing went wrong
 */
record Reply(int status, String errorType, String body) {
    static Reply ok(String body) {
        return new Reply(200, "", body);
    }

    /** An error as {@code @connections} answers it: by header and with a message. */
    static Reply refused(int status, String errorType, String message) {
        return new Reply(
                status, errorType, Json.object().put("message", message).toString());
    }

    /** An error as services with JSON protocols answer it: by type within the body. */
    static Reply fault(String type, String message) {
        return new Reply(
                400,
                "",
                Json.object().put("__type", type).put("Message", message).toString());
    }
}
