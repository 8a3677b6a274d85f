package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.cloud.Outgoing.Sending;
import chat.javalin.Assembly;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/** One connection at API Gateway. Its frames are dealt with side by side, as many as there are, unless they are to be in order. */
final class GatewaySocket implements FrameHandler {
    private static final int NO_CODE = 1005;
    private static final int ABNORMAL = 1006;

    /** So many frames of one connection are in hand at once; the next is read when one of them is done. */
    private static final int MOST_IN_HAND = 64;

    private final Peer peer;
    private final Gateway gateway;
    private final Connections connections;
    private final Executor executor;
    private final Assembly assembly = new Assembly();
    private final Outgoing outgoing = new Outgoing();
    private final Semaphore inHand = new Semaphore(MOST_IN_HAND);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Optional<CoreSession> session = Optional.empty();
    private volatile Optional<CloseStatus> heard = Optional.empty();
    private volatile long lastMessage = System.nanoTime();
    private volatile Instant lastActive = Instant.now();

    /** Makes a socket whose frames are dealt with on {@code executor}. */
    GatewaySocket(Peer peer, Gateway gateway, Connections connections, Executor executor) {
        this.peer = peer;
        this.gateway = gateway;
        this.connections = connections;
        this.executor = executor;
    }

    Peer peer() {
        return peer;
    }

    Instant lastActive() {
        return lastActive;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = Optional.of(opened);
        outgoing.open(opened);
        connections.add(this);
        connections.dealt();
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> onText(frame, callback);
            case OpCode.BINARY -> callback.failed(new CloseException(CloseStatus.BAD_DATA, "Text only"));
            case OpCode.PING -> onPing(frame, callback);
            case OpCode.CLOSE -> {
                heard = Optional.of(CloseStatus.getCloseStatus(frame));
                callback.succeeded();
            }
            default -> next(callback);
        }
    }

    private void onText(Frame frame, Callback callback) {
        try {
            Optional<String> text = assembly.add(frame);
            text.ifPresent(complete -> {
                touch();
                inHand.acquireUninterruptibly();
                executor.execute(() -> answer(complete));
            });
            next(callback);
        } catch (CloseException refused) {
            callback.failed(refused);
        }
    }

    private void answer(String text) {
        try {
            gateway.message(peer, text).ifPresent(frame -> send(frame.getBytes(UTF_8)));
        } finally {
            inHand.release();
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
        session.orElseThrow().demand();
    }

    private void touch() {
        lastMessage = System.nanoTime();
        lastActive = Instant.now();
    }

    /** Sends a text frame; messages in either direction keep a connection from being idle. */
    Sending send(byte[] text) {
        touch();
        return outgoing.send(text);
    }

    /** Closes as {@code DELETE @connections} does: always with 1000. */
    void delete() {
        close(new CloseStatus(CloseStatus.NORMAL, "Connection Closed Normally"));
    }

    /** Closes with "Going away" what was idle, or open, for too long at {@code now}. */
    void expire(long now, Duration idle, Duration lifetime) {
        boolean old = Duration.between(peer.connectedAt(), Instant.now()).compareTo(lifetime) >= 0;
        if (old || now - lastMessage >= idle.toNanos()) {
            goAway();
        }
    }

    void goAway() {
        close(new CloseStatus(CloseStatus.SHUTDOWN, "Going away"));
    }

    private void close(CloseStatus status) {
        heard = Optional.of(status);
        session.ifPresent(open -> open.close(status, Callback.NOOP));
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
        if (ended.compareAndSet(false, true)) {
            outgoing.close();
            connections.remove(this);
            CloseStatus told = heard.orElse(status);
            executor.execute(() -> {
                gateway.disconnect(peer, code(told), reason(told));
                connections.dealt();
            });
        }
    }

    private static int code(CloseStatus status) {
        return status.getCode() <= 0 ? ABNORMAL : status.getCode();
    }

    private static String reason(CloseStatus status) {
        return status.getCode() == NO_CODE
                ? "Client-side close frame status not set"
                : Optional.ofNullable(status.getReason()).orElse("");
    }
}
