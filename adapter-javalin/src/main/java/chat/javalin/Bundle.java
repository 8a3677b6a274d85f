package chat.javalin;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * Several whole messages that go to the network in one write: to Jetty it is the first of them, whose
 * payload is followed by the others as they are on the wire.
 */
final class Bundle extends Frame {
    private final int firstPayload;

    private Bundle(ByteBuffer bytes, int firstPayload) {
        super(OpCode.TEXT, true, bytes);
        this.firstPayload = firstPayload;
    }

    /** Gathers {@code messages} in {@code buffer}. */
    static Frame of(List<WireFrame> messages, ByteBuffer buffer) {
        WireFrame first = messages.getFirst();
        first.copyPayloadTo(buffer);
        for (WireFrame message : messages.subList(1, messages.size())) {
            message.copyTo(buffer);
        }
        return new Bundle(buffer.flip(), first.payloadLength());
    }

    /** The length that goes into the header. */
    @Override
    public int getPayloadLength() {
        return firstPayload;
    }
}
