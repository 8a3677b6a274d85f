package chat.javalin;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Posts what follows from one frame, and then keeps its sender at the pace of those who read.
 *
 * <p>A burst would otherwise fill the queue of somebody who reads, but was late for some milliseconds. Who
 * does not read at all costs a sender no more than the patience a message, until it is cut off.
 */
final class Pace implements MessageGateway {
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final SocketGateway gateway;
    private final List<ChatSocket> crowded = new ArrayList<>(0);

    Pace(SocketGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event) {
        return gateway.post(recipients, event, crowded::add);
    }

    /** Waits until nobody has much waiting any more, but not for long. */
    void keep() {
        if (crowded.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (crowded.stream().anyMatch(ChatSocket::isCrowded) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
