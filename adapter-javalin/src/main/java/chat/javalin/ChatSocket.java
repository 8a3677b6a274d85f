package chat.javalin;

import chat.core.domain.Caller;
import chat.core.usecase.Throttle;
import chat.javalin.Outbox.Putting;
import chat.javalin.Pulse.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/** One client's WebSocket. Its frames are handled one after another: the next is read when the last is dealt with. */
final class ChatSocket implements FrameHandler {
    private final Caller caller;
    private final FrontDoor door;
    private final Parting parting;
    private final Outlet outlet;
    private final Throttle throttle;
    private final Assembly assembly = new Assembly();
    private final Pulse pulse = new Pulse(System.nanoTime());
    private volatile Optional<CoreSession> session = Optional.empty();

    ChatSocket(Caller caller, FrontDoor door, Sockets sockets, Outlet outlet, Throttle throttle) {
        this.caller = caller;
        this.throttle = throttle;
        this.door = door;
        this.parting = new Parting(caller.connection(), door, sockets);
        this.outlet = outlet;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = Optional.of(opened);
        pulse.open(System.nanoTime());
        outlet.open(opened);
        next(callback);
        if (parting.hasBegun()) {
            opened.close(Parting.TOO_SLOW, Callback.NOOP);
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
            assembly.add(frame).filter(text -> !parting.hasBegun()).ifPresent(text -> {
                pulse.data(System.nanoTime());
                door.handle(caller, throttle, text);
                if (throttle.hasNotWaited(Parting.MOST_UNHEEDED)) {
                    close(Parting.TOO_FAST);
                }
            });
            next(callback);
        } catch (CloseException refused) {
            callback.failed(refused);
        }
    }

    /** The next frame is read when the answer is out: who only pings is slowed down, too. */
    private void onPing(Frame ping, Callback callback) {
        Frame pong = new Frame(OpCode.PONG, ping.getPayload());
        session().sendFrame(pong, Callback.from(() -> next(callback), callback::failed), false);
    }

    private void onClose(Callback callback) {
        pulse.closing(System.nanoTime());
        outlet.shut();
        parting.begin();
        callback.succeeded();
    }

    private void next(Callback callback) {
        callback.succeeded();
        session().demand();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        outlet.shut();
        parting.end();
        callback.succeeded();
    }

    /** Puts a message into the outbox; who has let too many wait is closed. */
    Putting post(List<WireFrame> message, int length) {
        Putting putting = outlet.put(message, length);
        switch (putting) {
            case WAITS, WAKE, HELP, CROWDED -> pulse.data(System.nanoTime());
            case OVERFLOWS -> close(Parting.TOO_SLOW);
            case SHUT -> {}
        }
        return putting;
    }

    boolean isCrowded() {
        return outlet.isCrowded();
    }

    /** Answers what is to be done at {@code now}, which clocks and tokens call {@code time}. */
    Verdict at(long now, Instant time, Limits limits) {
        boolean holds = caller.identity().stream().allMatch(identity -> identity.holdsAt(time));
        return holds || !pulse.isOpen() ? pulse.at(now, limits) : Verdict.EXPIRED;
    }

    void ping(long now) {
        pulse.pinged(now);
        session().sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
    }

    /** Closes, and leaves unsaid what waits. */
    void close(CloseStatus status) {
        if (outlet.shut()) {
            pulse.closing(System.nanoTime());
            Thread.startVirtualThread(() -> session.ifPresent(open -> open.close(status, Callback.NOOP)));
            parting.begin();
        }
    }

    /** Ends without a word, since nobody is there to hear it. */
    void drop() {
        outlet.shut();
        session.ifPresent(CoreSession::abort);
        parting.end();
    }

    private CoreSession session() {
        return session.orElseThrow();
    }
}
