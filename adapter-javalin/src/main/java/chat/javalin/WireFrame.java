package chat.javalin;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * A frame as it is on the wire, header and all. A server's frames are not masked, so that all recipients
 * share one.
 */
final class WireFrame {
    /** API Gateway's bound for one frame; a longer message goes out in several. */
    static final int MAX_PAYLOAD = 32 * 1024;

    private static final int FIN = 0x80;
    private static final int LENGTH_IN_TWO_BYTES = 126;

    private final byte[] bytes;
    private final int headerLength;

    private WireFrame(byte opCode, boolean last, byte[] text, int from, int length) {
        headerLength = length < LENGTH_IN_TWO_BYTES ? 2 : 4;
        bytes = new byte[headerLength + length];
        bytes[0] = (byte) (last ? opCode | FIN : opCode);
        if (headerLength == 2) {
            bytes[1] = (byte) length;
        } else {
            bytes[1] = LENGTH_IN_TWO_BYTES;
            bytes[2] = (byte) (length >> 8);
            bytes[3] = (byte) length;
        }
        System.arraycopy(text, from, bytes, headerLength, length);
    }

    /** Cuts a text message into frames: one, unless it is long. */
    static List<WireFrame> of(byte[] text) {
        if (text.length <= MAX_PAYLOAD) {
            return List.of(new WireFrame(OpCode.TEXT, true, text, 0, text.length));
        }
        List<WireFrame> fragments = new ArrayList<>();
        for (int from = 0; from < text.length; from += MAX_PAYLOAD) {
            int length = Math.min(MAX_PAYLOAD, text.length - from);
            byte opCode = from == 0 ? OpCode.TEXT : OpCode.CONTINUATION;
            fragments.add(new WireFrame(opCode, from + length == text.length, text, from, length));
        }
        return List.copyOf(fragments);
    }

    /** The length with its header. */
    int length() {
        return bytes.length;
    }

    int payloadLength() {
        return bytes.length - headerLength;
    }

    boolean isWholeMessage() {
        return bytes[0] == (byte) (FIN | OpCode.TEXT);
    }

    boolean isLast() {
        return bytes[0] < 0;
    }

    void copyTo(ByteBuffer target) {
        target.put(bytes);
    }

    void copyPayloadTo(ByteBuffer target) {
        target.put(bytes, headerLength, payloadLength());
    }

    /** Answers this frame for Jetty, without a copy. */
    Frame asFrame() {
        ByteBuffer payload =
                ByteBuffer.wrap(bytes, headerLength, payloadLength()).slice();
        return new Frame((byte) (bytes[0] & 0x0F), isLast(), payload);
    }
}
