package chat.cloud;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** What waits to be written to one connection: whole messages in order, in frames of at most 32 KB. */
final class Outgoing implements Callback {
    private static final int MAX_FRAME = 32 * 1024;

    /** API Gateway buffers for a client that does not read, and answers 429 when that is full; how much is not known. */
    private static final int MAX_WAITING = 1 << 20;

    private final Deque<Frame> frames = new ArrayDeque<>();
    private Optional<CoreSession> session = Optional.empty();
    private Optional<CloseStatus> last = Optional.empty();
    private int waiting;
    private boolean writing;
    private boolean closed;

    /** What became of an attempt to send. */
    enum Sending {
        TAKEN,
        FULL,
        CLOSED
    }

    Sending send(byte[] text) {
        synchronized (this) {
            if (closed) {
                return Sending.CLOSED;
            }
            if (waiting + text.length > MAX_WAITING) {
                return Sending.FULL;
            }
            add(text);
        }
        write();
        return Sending.TAKEN;
    }

    private void add(byte[] text) {
        int from = 0;
        do {
            int length = Math.min(MAX_FRAME, text.length - from);
            byte opCode = from == 0 ? OpCode.TEXT : OpCode.CONTINUATION;
            frames.add(new Frame(opCode, from + length == text.length, ByteBuffer.wrap(text, from, length)));
            from += length;
        } while (from < text.length);
        waiting += text.length;
    }

    /** Writes to {@code opened} from now on, first what was sent before. */
    void open(CoreSession opened) {
        synchronized (this) {
            session = Optional.of(opened);
        }
        write();
    }

    /** Closes after what waits is written; takes nothing more. */
    void finish(CloseStatus status) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = Optional.of(status);
        }
        write();
    }

    synchronized void close() {
        closed = true;
        frames.clear();
        last = Optional.empty();
    }

    private void write() {
        next().ifPresent(Runnable::run);
    }

    private synchronized Optional<Runnable> next() {
        if (writing || session.isEmpty()) {
            return Optional.empty();
        }
        CoreSession to = session.get();
        if (frames.isEmpty()) {
            Optional<Runnable> close = last.map(status -> () -> to.close(status, Callback.NOOP));
            last = Optional.empty();
            return close;
        }
        writing = true;
        Frame frame = frames.remove();
        waiting -= frame.getPayloadLength();
        return Optional.of(() -> to.sendFrame(frame, this, false));
    }

    @Override
    public void succeeded() {
        synchronized (this) {
            writing = false;
        }
        write();
    }

    @Override
    public void failed(Throwable lost) {
        close();
    }
}
