package chat.javalin;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import chat.protocol.FrameEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts events into the outboxes of this process' connections: each is encoded once, whoever gets it. */
final class SocketGateway implements MessageGateway {
    private final Sockets sockets;

    SocketGateway(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event) {
        return post(recipients, event, crowded -> {});
    }

    /** Posts as above, and names those who have much waiting. */
    List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event, Consumer<ChatSocket> crowded) {
        byte[] text = FrameEncoder.encode(event);
        List<WireFrame> message = WireFrame.of(text);
        List<Undelivered> undelivered = new ArrayList<>(0);
        for (ConnectionId recipient : recipients) {
            post(recipient, message, text.length, crowded)
                    .ifPresent(reason -> undelivered.add(new Undelivered(recipient, reason)));
        }
        return undelivered;
    }

    private Optional<Reason> post(
            ConnectionId recipient, List<WireFrame> message, int length, Consumer<ChatSocket> crowded) {
        if (length > Outbox.MAX_BYTES) {
            return Optional.of(Reason.TOO_LARGE);
        }
        Optional<ChatSocket> socket = sockets.find(recipient);
        if (socket.isEmpty()) {
            return Optional.of(Reason.GONE);
        }
        return switch (socket.get().post(message, length)) {
            case WAITS, WAKE, HELP -> Optional.empty();
            case CROWDED -> {
                crowded.accept(socket.get());
                yield Optional.empty();
            }
            case OVERFLOWS -> Optional.of(Reason.THROTTLED);
            case SHUT -> Optional.of(Reason.FAILED);
        };
    }
}
