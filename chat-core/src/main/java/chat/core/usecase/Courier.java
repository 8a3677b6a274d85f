package chat.core.usecase;

import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.Delivery.Audience.Everyone;
import chat.core.domain.Delivery.Audience.Only;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageGateway;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Carries out deliveries, in order: the only class that sends.
 *
 * <p>A recipient that is gone is disconnected, and what follows from that is delivered as well.
 */
public final class Courier {
    private final MessageGateway gateway;
    private final ConnectionStore connections;
    private final Disconnect disconnect;

    public Courier(MessageGateway gateway, ConnectionStore connections) {
        this.gateway = gateway;
        this.connections = connections;
        this.disconnect = new Disconnect(connections);
    }

    /** Delivers everything; a recipient in trouble costs the others nothing. */
    public void deliver(List<Delivery> deliveries) {
        Deque<Delivery> waiting = new ArrayDeque<>(deliveries);
        while (!waiting.isEmpty()) {
            waiting.addAll(carryOut(waiting.remove()));
        }
    }

    private List<Delivery> carryOut(Delivery delivery) {
        try (Stream<List<ConnectionId>> recipients = recipients(delivery)) {
            return recipients
                    .flatMap(page -> gateway.post(page, delivery.event()).stream())
                    .filter(undelivered -> undelivered.reason() == Reason.GONE)
                    .map(Undelivered::connection)
                    .flatMap(gone -> disconnect.handle(gone).deliveries().stream())
                    .toList();
        }
    }

    private Stream<List<ConnectionId>> recipients(Delivery delivery) {
        return switch (delivery.audience()) {
            case Only(var members) -> Stream.of(members);
            case Everyone() -> connections.connected();
        };
    }
}
