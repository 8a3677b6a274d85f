package chat.javalin;

import chat.javalin.Outbox.Putting;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;

/** One connection's way out: its outbox, and the one write under way. */
final class Outlet implements Callback {
    private final Outbox outbox = new Outbox();
    private final Writer writer;
    private Optional<CoreSession> session = Optional.empty();
    private Optional<RetainableByteBuffer> buffer = Optional.empty();

    Outlet(Writer writer) {
        this.writer = writer;
    }

    /** Lets the writing begin: what was put in before the handshake was done goes out now. */
    void open(CoreSession opened) {
        session = Optional.of(opened);
        if (outbox.open()) {
            writer.wake(this);
        }
    }

    /**
     * Puts a message in, for the writer to find. Where the writer is late, it is written here: a burst is
     * work for who sends it.
     */
    Putting put(List<WireFrame> message, int length) {
        Putting putting = outbox.put(message, length);
        switch (putting) {
            case WAKE -> writer.wake(this);
            case HELP -> write();
            case WAITS, CROWDED, OVERFLOWS, SHUT -> {}
        }
        return putting;
    }

    boolean isCrowded() {
        return outbox.isCrowded();
    }

    /** Answers whether this call was the one that shut it. */
    boolean shut() {
        return !outbox.shut();
    }

    /** Hands all that waits to the network in one go, as far as it fits. */
    void write() {
        List<WireFrame> batch = outbox.take();
        if (batch.isEmpty()) {
            return;
        }
        CoreSession opened = session.orElseThrow();
        if (batch.size() == 1) {
            opened.sendFrame(batch.getFirst().asFrame(), this, false);
            return;
        }
        int length = batch.stream().mapToInt(WireFrame::length).sum();
        RetainableByteBuffer gathered = opened.getByteBufferPool().acquire(length, true);
        buffer = Optional.of(gathered);
        ByteBuffer bytes = gathered.getByteBuffer();
        opened.sendFrame(Bundle.of(batch, bytes.clear()), this, false);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void succeeded() {
        release();
        if (outbox.written()) {
            writer.wake(this);
        }
    }

    /** The connection is lost; its close is on its way and will be dealt with there. */
    @Override
    public void failed(Throwable lost) {
        release();
        outbox.shut();
    }

    private void release() {
        buffer.ifPresent(RetainableByteBuffer::release);
        buffer = Optional.empty();
    }
}
