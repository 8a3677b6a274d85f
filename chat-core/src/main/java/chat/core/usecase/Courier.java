package chat.core.usecase;

import chat.core.domain.ConnectionId;
import chat.core.domain.Delivery;
import chat.core.domain.Delivery.Audience.Everyone;
import chat.core.domain.Delivery.Audience.Only;
import chat.core.domain.ServerEvent;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageGateway;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
            Delivery delivery = waiting.remove();
            switch (delivery.audience()) {
                case Only(var members) -> waiting.addAll(post(members, delivery.event()));
                case Everyone() -> waiting.addAll(postToEveryone(delivery.event()));
            }
        }
    }

    private List<Delivery> postToEveryone(ServerEvent event) {
        try (Stream<List<ConnectionId>> pages = connections.connected()) {
            return pages.flatMap(page -> post(page, event).stream()).toList();
        }
    }

    /** Answers what is to be told because recipients are gone. */
    private List<Delivery> post(List<ConnectionId> recipients, ServerEvent event) {
        List<Delivery> news = new ArrayList<>(0);
        for (Undelivered undelivered : gateway.post(recipients, event)) {
            if (undelivered.reason() == Reason.GONE) {
                news.addAll(disconnect.handle(undelivered.connection()).deliveries());
            }
        }
        return news;
    }
}
