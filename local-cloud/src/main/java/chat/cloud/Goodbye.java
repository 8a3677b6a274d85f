package chat.cloud;

import java.util.Optional;
import org.eclipse.jetty.websocket.core.CloseStatus;

/** How a connection ended, as {@code $disconnect} is told. */
record Goodbye(int code, String reason) {
    static final Goodbye DELETED = new Goodbye(CloseStatus.NORMAL, "Connection Closed Normally");
    static final Goodbye GOING_AWAY = new Goodbye(CloseStatus.SHUTDOWN, "Going away");

    /** Reads how it ended at the socket; a line that was cut has no code, and what AWS says of it is not known. */
    static Goodbye of(CloseStatus status) {
        return switch (status.getCode()) {
            case CloseStatus.NO_CODE -> new Goodbye(CloseStatus.NO_CODE, "Client-side close frame status not set");
            case CloseStatus.NO_CLOSE -> new Goodbye(CloseStatus.NO_CLOSE, "");
            default ->
                new Goodbye(
                        status.getCode(),
                        Optional.ofNullable(status.getReason()).orElse(""));
        };
    }

    CloseStatus status() {
        return new CloseStatus(code, reason);
    }
}
