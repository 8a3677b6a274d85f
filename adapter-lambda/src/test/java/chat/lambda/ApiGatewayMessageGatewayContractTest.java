package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.port.MessageGateway;
import chat.testkit.MessageGatewayContract;
import chat.testkit.Wire;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

final class ApiGatewayMessageGatewayContractTest extends MessageGatewayContract {
    @Override
    protected Wire newWire() {
        return new ConnectionsWire();
    }

    private static final class ConnectionsWire implements Wire {
        private final StandIn standIn = new StandIn();
        private final MessageGateway gateway = Gateways.to(standIn.endpoint());
        private final AtomicInteger clients = new AtomicInteger();

        @Override
        public MessageGateway gateway() {
            return gateway;
        }

        @Override
        public Client connect() {
            return new StandInClient(standIn, new ConnectionId("L0SM9cOFvHcCIh" + clients.incrementAndGet() + "="));
        }

        @Override
        public void close() {
            standIn.close();
        }
    }

    private record StandInClient(StandIn standIn, ConnectionId id) implements Wire.Client {
        private static final String OPENED = "{\"type\":\"single-room\",\"message\":\"";

        @Override
        public List<ServerEvent> received() {
            return standIn.received(id.value()).stream()
                    .map(StandInClient::opened)
                    .toList();
        }

        private static ServerEvent opened(String frame) {
            return new RoomOpened(new RoomName(frame.substring(OPENED.length(), frame.length() - 2)));
        }

        @Override
        public void vanish() {
            standIn.answers(id.value(), StandIn.Reply.BARE_GONE);
        }
    }
}
