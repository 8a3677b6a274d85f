package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.cloud.Outgoing.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/** One connection at API Gateway. */
final class GatewaySocket implements FrameHandler {
    /** So long a client may take to answer the close, before the line is cut. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Peer peer;
    private final Gateway gateway;
    private final Connections connections;
    private final Executor executor;
    private final Pulse pulse;
    private final Inbox inbox;
    private final Outgoing outgoing = new Outgoing();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Optional<CoreSession> session = Optional.empty();
    private volatile Optional<Goodbye> heard = Optional.empty();

    /** Makes a socket whose frames are dealt with on {@code executor}. */
    GatewaySocket(Peer peer, Gateway gateway, Connections connections, Executor executor) {
        this.peer = peer;
        this.gateway = gateway;
        this.connections = connections;
        this.executor = executor;
        this.pulse = new Pulse(connections.limits());
        this.inbox = new Inbox(executor, this::answer, this::demand);
    }

    Peer peer() {
        return peer;
    }

    Instant lastActive() {
        return pulse.lastActive();
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = Optional.of(opened);
        if (ended.get()) {
            opened.setIdleTimeout(PATIENCE);
        }
        outgoing.open(opened);
        connections.dealt();
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> inbox.take(frame, callback);
            case OpCode.BINARY -> callback.failed(new CloseException(CloseStatus.BAD_DATA, "Text only"));
            case OpCode.PING -> onPing(frame, callback);
            case OpCode.CLOSE -> {
                heard = Optional.of(Goodbye.of(CloseStatus.getCloseStatus(frame)));
                callback.succeeded();
            }
            default -> next(callback);
        }
    }

    private void answer(String text) {
        pulse.beat();
        try {
            gateway.message(peer, text).ifPresent(frame -> send(frame.getBytes(UTF_8)));
        } finally {
            connections.dealt();
        }
    }

    /** Whether API Gateway answers a ping is not documented; it does here, and it does not count as a message. */
    private void onPing(Frame ping, Callback callback) {
        Frame pong = new Frame(OpCode.PONG, ping.getPayload());
        session.orElseThrow().sendFrame(pong, Callback.from(() -> next(callback), callback::failed), false);
    }

    private void next(Callback callback) {
        callback.succeeded();
        demand();
    }

    private void demand() {
        session.ifPresent(CoreSession::demand);
    }

    /** Sends a text frame; messages in either direction keep a connection from being idle. */
    Sending send(byte[] text) {
        pulse.beat();
        return outgoing.send(text);
    }

    /** Closes once all is written that was sent; the connection is gone from this moment on. */
    void close(Goodbye goodbye) {
        outgoing.finish(goodbye.status());
        session.ifPresent(open -> open.setIdleTimeout(PATIENCE));
        end(goodbye);
    }

    void closeIfOver() {
        if (pulse.isOver()) {
            close(Goodbye.GOING_AWAY);
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
        outgoing.close();
        end(heard.orElseGet(() -> Goodbye.of(status)));
    }

    private void end(Goodbye goodbye) {
        if (ended.compareAndSet(false, true)) {
            connections.remove(this);
            executor.execute(() -> {
                gateway.disconnect(peer, goodbye);
                connections.dealt();
            });
        }
    }
}
