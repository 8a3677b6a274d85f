package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import chat.core.port.MessageGateway.Reason;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A wire that is no wire: the clients look into the gateway's records. */
final class RecordingWire implements Wire {
    private final RecordingGateway records = new RecordingGateway();
    private final AtomicInteger connected = new AtomicInteger();
    private final MessageGateway gateway;

    /** Wraps the gateway by {@code flaw}, which breaks it where that is wanted. */
    RecordingWire(UnaryOperator<MessageGateway> flaw) {
        this.gateway = flaw.apply(records);
    }

    @Override
    public MessageGateway gateway() {
        return gateway;
    }

    @Override
    public Client connect() {
        return new Recorded(new ConnectionId("c-" + connected.incrementAndGet()));
    }

    private final class Recorded implements Client {
        private final ConnectionId id;

        Recorded(ConnectionId id) {
            this.id = id;
        }

        @Override
        public ConnectionId id() {
            return id;
        }

        @Override
        public List<ServerEvent> received() {
            return records.received(id);
        }

        @Override
        public void vanish() {
            records.fail(id, Reason.GONE);
        }
    }
}
