package chat.javalin;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.port.MessageGateway.Reason;
import chat.javalin.Pulse.Limits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/**
 * One client's WebSocket. Its frames are handled one after another: the next is read when the last is
 * dealt with.
 *
 * <p>A close may be decided by somebody who holds a lane, so what follows from it has a thread of its own.
 */
final class ChatSocket implements FrameHandler {
    private static final CloseStatus TOO_SLOW = new CloseStatus(4008, "Too slow: more waits than may");
    private static final CloseStatus GOING_AWAY = new CloseStatus(CloseStatus.SHUTDOWN, "Going away");

    private final Caller caller;
    private final FrontDoor door;
    private final Sockets sockets;
    private final Outlet outlet;
    private final Assembly assembly = new Assembly();
    private final Pulse pulse = new Pulse(System.nanoTime());
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile Optional<CoreSession> session = Optional.empty();

    ChatSocket(Caller caller, FrontDoor door, Sockets sockets, Outlet outlet) {
        this.caller = caller;
        this.door = door;
        this.sockets = sockets;
        this.outlet = outlet;
    }

    ConnectionId id() {
        return caller.connection();
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = Optional.of(opened);
        pulse.open(System.nanoTime());
        outlet.open(opened);
        callback.succeeded();
        opened.demand();
        if (left.get()) {
            opened.close(TOO_SLOW, Callback.NOOP);
        }
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        pulse.heard(System.nanoTime());
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> onText(frame, callback);
            case OpCode.BINARY -> callback.failed(new CloseException(CloseStatus.BAD_DATA, "Text only"));
            case OpCode.PING -> onPing(frame, callback);
            case OpCode.CLOSE -> onClose(callback);
            default -> next(callback);
        }
    }

    private void onText(Frame frame, Callback callback) {
        try {
            assembly.add(frame).filter(text -> !left.get()).ifPresent(text -> {
                pulse.data(System.nanoTime());
                door.handle(caller, text);
            });
        } catch (CloseException refused) {
            callback.failed(refused);
            return;
        }
        next(callback);
    }

    /** The next frame is read when the answer is out: who only pings is slowed down, too. */
    private void onPing(Frame ping, Callback callback) {
        Frame pong = new Frame(OpCode.PONG, ping.getPayload());
        session().sendFrame(pong, Callback.from(() -> next(callback), callback::failed), false);
    }

    private void onClose(Callback callback) {
        pulse.closing(System.nanoTime());
        outlet.shut();
        leave();
        callback.succeeded();
    }

    private void next(Callback callback) {
        callback.succeeded();
        outlet.pace();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        outlet.shut();
        abandon();
        callback.succeeded();
    }

    /** Puts a message into the outbox; answers why not, where not. */
    Optional<Reason> post(List<WireFrame> message, int length) {
        return switch (outlet.put(message, length)) {
            case WAITS, WAKE, HELP -> {
                pulse.data(System.nanoTime());
                yield Optional.empty();
            }
            case OVERFLOWS -> {
                close(TOO_SLOW);
                yield Optional.of(Reason.THROTTLED);
            }
            case SHUT -> Optional.of(Reason.FAILED);
        };
    }

    /** Does what the time asks for. */
    void tick(long now, Limits limits) {
        switch (pulse.at(now, limits)) {
            case FINE -> {}
            case PING -> {
                pulse.pinged(now);
                session().sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
            }
            case GO_AWAY -> goAway();
            case DROP -> drop();
        }
    }

    /** Closes because the server ends, or because the connection has had its time. */
    void goAway() {
        close(GOING_AWAY);
    }

    private void close(CloseStatus status) {
        if (outlet.shut()) {
            pulse.closing(System.nanoTime());
            Thread.startVirtualThread(() -> session.ifPresent(open -> open.close(status, Callback.NOOP)));
            leave();
        }
    }

    private void drop() {
        outlet.shut();
        session.ifPresent(CoreSession::abort);
        abandon();
    }

    private void leave() {
        if (left.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> door.disconnect(id()));
        }
    }

    /** What is not known any more is forgotten in the store before, so that nobody finds it gone. */
    private void abandon() {
        left.set(true);
        Thread.startVirtualThread(() -> {
            door.disconnect(id());
            sockets.remove(id());
        });
    }

    private CoreSession session() {
        return session.orElseThrow();
    }
}
