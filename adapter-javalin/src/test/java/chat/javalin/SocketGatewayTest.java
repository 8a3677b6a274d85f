package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.port.MessageGateway;
import chat.testkit.MessageGatewayContract;
import chat.testkit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The contract over real sockets. */
final class SocketGatewayTest extends MessageGatewayContract {
    @Override
    protected Wire newWire() {
        return new SocketWire(ChatServer.start(Options.defaults().withPort(0)));
    }

    private record SocketWire(ChatServer server) implements Wire {
        @Override
        public MessageGateway gateway() {
            return server.gateway();
        }

        @Override
        public Client connect() {
            return new SocketClient(server.gateway(), RawClient.connect(server));
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static final class SocketClient implements Wire.Client {
        private static final Pattern ID = Pattern.compile("\"connectionId\":\"([^\"]+)\"");
        private static final Pattern ROOM = Pattern.compile("\\{\"type\":\"single-room\",\"message\":\"([^\"]+)\"}");
        private static final RoomOpened MARKER = new RoomOpened(new RoomName("marker"));

        private final MessageGateway gateway;
        private final RawClient client;
        private final ConnectionId id;
        private final List<ServerEvent> received = new ArrayList<>();

        SocketClient(MessageGateway gateway, RawClient client) {
            this.gateway = gateway;
            this.client = client;
            client.send("{\"action\":\"echo\"}");
            this.id = new ConnectionId(only(ID, client.receiveText()));
        }

        @Override
        public ConnectionId id() {
            return id;
        }

        /** What was posted before a marker has come before it. */
        @Override
        public List<ServerEvent> received() {
            gateway.post(List.of(id), MARKER);
            RoomOpened event = receive();
            while (!event.equals(MARKER)) {
                received.add(event);
                event = receive();
            }
            return List.copyOf(received);
        }

        private RoomOpened receive() {
            return new RoomOpened(new RoomName(only(ROOM, client.receiveText())));
        }

        /** The server learns of it when its next read fails, which is at once. */
        @Override
        public void vanish() {
            client.drop();
            while (gateway.post(List.of(id), MARKER).stream()
                    .noneMatch(undelivered -> undelivered.reason() == MessageGateway.Reason.GONE)) {
                Thread.onSpinWait();
            }
        }

        private static String only(Pattern pattern, String frame) {
            Matcher found = pattern.matcher(frame);
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }
}
