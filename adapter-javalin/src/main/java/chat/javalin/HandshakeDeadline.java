package chat.javalin;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections that come to no request in time, however busily they send its bytes: Jetty's own time-out asks
 * only whether they are idle. What has become a WebSocket is left alone.
 */
final class HandshakeDeadline implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration patience;

    HandshakeDeadline(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
        watch(connection, connection.getMessagesIn());
    }

    private void watch(Connection connection, long requests) {
        scheduler.schedule(() -> look(connection, requests), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Connection connection, long before) {
        boolean isOver = !connection.getEndPoint().isOpen()
                || !connection.equals(connection.getEndPoint().getConnection());
        long requests = connection.getMessagesIn();
        if (isOver) {
            return;
        }
        boolean isAnswering = connection.getMessagesOut() < requests;
        if (requests == before && !isAnswering) {
            connection.getEndPoint().close();
        } else {
            watch(connection, requests);
        }
    }
}
