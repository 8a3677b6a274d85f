package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that keeps what each connection got, and fails where a test tells it to. */
public final class RecordingGateway implements MessageGateway {
    private final Map<ConnectionId, List<ServerEvent>> received = new ConcurrentHashMap<>();
    private final Map<ConnectionId, Reason> troubles = new ConcurrentHashMap<>();

    @Override
    public List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event) {
        List<Undelivered> undelivered = new ArrayList<>();
        for (ConnectionId recipient : recipients) {
            troubleOf(recipient)
                    .ifPresentOrElse(
                            reason -> undelivered.add(new Undelivered(recipient, reason)),
                            () -> recordOf(recipient).add(event));
        }
        return undelivered;
    }

    /** From now on nothing reaches {@code connection}, for this reason. */
    public void fail(ConnectionId connection, Reason reason) {
        troubles.put(connection, reason);
    }

    /** Answers why nothing reaches {@code connection}; empty where it is well. */
    public Optional<Reason> troubleOf(ConnectionId connection) {
        return Optional.ofNullable(troubles.get(connection));
    }

    /** Answers what {@code connection} got, in order. */
    public List<ServerEvent> received(ConnectionId connection) {
        return List.copyOf(recordOf(connection));
    }

    private List<ServerEvent> recordOf(ConnectionId connection) {
        return received.computeIfAbsent(connection, unknown -> new CopyOnWriteArrayList<>());
    }
}
