package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import java.util.List;

/**
 * A gateway and the clients at its other end.
 *
 * <p>The contract posts nothing but {@link ServerEvent.RoomOpened}, so that is all a client must be able to read.
 */
public interface Wire extends AutoCloseable {
    /** The gateway under test. */
    MessageGateway gateway();

    /** Connects a client. */
    Client connect();

    /** Whether what is posted first arrives first. */
    default boolean keepsOrder() {
        return true;
    }

    @Override
    default void close() {}

    /** The far end of one connection. */
    interface Client {
        /** The id under which the gateway knows this client. */
        ConnectionId id();

        /** Answers all that reached this client, in order, once everything posted before this call has arrived. */
        List<ServerEvent> received();

        /** Goes away without a word; the gateway's side can know of it when this returns. */
        void vanish();
    }
}
