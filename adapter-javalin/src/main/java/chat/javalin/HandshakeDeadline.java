package chat.javalin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections that come to no request in time, however busily they send its bytes: Jetty's own time-out asks
 * only whether they are idle. It listens to HTTP alone: what has become a WebSocket is left alone.
 */
final class HandshakeDeadline implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration patience;
    private final Map<Connection, Scheduler.Task> watched = new ConcurrentHashMap<>();

    HandshakeDeadline(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
        watch(connection, connection.getMessagesIn());
    }

    /** A connection that is closed, or has become a WebSocket's, must not be held until its time is up. */
    @Override
    public void onClosed(Connection connection) {
        Optional.ofNullable(watched.remove(connection)).ifPresent(Scheduler.Task::cancel);
    }

    private void watch(Connection connection, long requests) {
        Runnable look = () -> look(connection, requests);
        watched.put(connection, scheduler.schedule(look, patience.toMillis(), TimeUnit.MILLISECONDS));
        if (!connection.getEndPoint().isOpen()) {
            onClosed(connection);
        }
    }

    private void look(Connection connection, long before) {
        long requests = connection.getMessagesIn();
        boolean isAnswering = connection.getMessagesOut() < requests;
        if (requests == before && !isAnswering) {
            connection.getEndPoint().close();
        } else {
            watch(connection, requests);
        }
    }
}
