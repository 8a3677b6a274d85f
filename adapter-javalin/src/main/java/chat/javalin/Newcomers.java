package chat.javalin;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The connections that are no WebSockets, or not yet. They may take seven of eight places that WebSockets leave;
 * of more, the one that has asked nothing for the longest gives way. So however many come and ask nothing, there is
 * a place for who does. It listens to HTTP alone: what has become a WebSocket is no newcomer any more.
 *
 * <p>The eighth is for those who are on their way out or in. Those on their way in are so few that each request is
 * read long before its connection is the eldest.
 */
final class Newcomers implements Connection.Listener, HttpConfiguration.Customizer {
    private final IntSupplier places;
    private final Set<Connection> byLastRequest = new LinkedHashSet<>();

    /** The newcomers of a server with so many {@code places} that no WebSocket has. */
    Newcomers(IntSupplier places) {
        this.places = places;
    }

    @Override
    public void onOpened(Connection connection) {
        add(connection).ifPresent(eldest -> eldest.getEndPoint().close());
        if (!connection.getEndPoint().isOpen()) {
            onClosed(connection);
        }
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        byLastRequest.remove(connection);
    }

    /** Takes note of a request. What has only begun is none: bytes that drip keep nobody here. */
    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        asked(request.getConnectionMetaData().getConnection());
        return request;
    }

    private synchronized void asked(Connection connection) {
        if (byLastRequest.remove(connection)) {
            byLastRequest.add(connection);
        }
    }

    /** Answers who has to give way. */
    private synchronized Optional<Connection> add(Connection connection) {
        Optional<Connection> eldest = 8 * (byLastRequest.size() + 1) > 7 * places.getAsInt()
                ? byLastRequest.stream().findFirst()
                : Optional.empty();
        eldest.ifPresent(byLastRequest::remove);
        byLastRequest.add(connection);
        return eldest;
    }
}
