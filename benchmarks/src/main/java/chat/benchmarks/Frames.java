package chat.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** WebSocket frames as bytes, as much of RFC 6455 as a load needs. */
final class Frames {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

    private Frames() {}

    /** A client's frame: masked, as a server demands. */
    static ByteBuffer masked(int opcode, String text) {
        byte[] payload = text.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        putHead(frame, opcode, payload.length, MASKED);
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i & 3]));
        }
        return frame.flip();
    }

    /** A server's frame, not masked. */
    static ByteBuffer plain(String text) {
        byte[] payload = text.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10);
        putHead(frame, TEXT, payload.length, 0);
        return frame.put(payload).flip();
    }

    private static void putHead(ByteBuffer frame, int opcode, int length, int masked) {
        frame.put((byte) (FINAL | opcode));
        if (length < SHORT_LENGTH) {
            frame.put((byte) (masked | length));
        } else if (length <= 0xffff) {
            frame.put((byte) (masked | SHORT_LENGTH)).putShort((short) length);
        } else {
            frame.put((byte) (masked | LONG_LENGTH)).putLong(length);
        }
    }

    /**
     * Hands every whole frame between position and limit to {@code eater}, unmasked in place; the
     * position ends before the first frame that is not whole.
     */
    static void each(ByteBuffer buffer, Eater eater) {
        int at = buffer.position();
        int end = buffer.limit();
        while (end - at >= 2) {
            int second = buffer.get(at + 1) & 0xff;
            int head = headLength(second);
            if (end - at < head) {
                break;
            }
            int payload = at + head;
            int length = payloadLength(buffer, at, second & 0x7f);
            if (end - payload < length) {
                break;
            }
            if ((second & MASKED) != 0) {
                unmask(buffer, payload, length);
            }
            eater.eat(buffer.get(at) & 0x0f, buffer, payload, length);
            at = payload + length;
        }
        buffer.position(at);
    }

    private static int headLength(int second) {
        int masks = (second & MASKED) == 0 ? 0 : MASK.length;
        return masks
                + switch (second & 0x7f) {
                    case SHORT_LENGTH -> 4;
                    case LONG_LENGTH -> 10;
                    default -> 2;
                };
    }

    private static int payloadLength(ByteBuffer buffer, int at, int length) {
        return switch (length) {
            case SHORT_LENGTH -> buffer.getShort(at + 2) & 0xffff;
            case LONG_LENGTH -> Math.toIntExact(buffer.getLong(at + 2));
            default -> length;
        };
    }

    private static void unmask(ByteBuffer buffer, int payload, int length) {
        for (int i = 0; i < length; i++) {
            buffer.put(payload + i, (byte) (buffer.get(payload + i) ^ buffer.get(payload - 4 + (i & 3))));
        }
    }

    /** Finds {@code needle} and answers where it ends; fails where it is not there. */
    static int after(ByteBuffer buffer, byte[] needle, int from, int end) {
        for (int at = from; at <= end - needle.length; at++) {
            if (startsWith(buffer, needle, at)) {
                return at + needle.length;
            }
        }
        throw new IllegalStateException("No " + new String(needle, ISO_8859_1) + " in " + text(buffer, from, end));
    }

    private static boolean startsWith(ByteBuffer buffer, byte[] needle, int at) {
        for (int i = 0; i < needle.length; i++) {
            if (buffer.get(at + i) != needle[i]) {
                return false;
            }
        }
        return true;
    }

    static String text(ByteBuffer buffer, int from, int end) {
        byte[] bytes = new byte[end - from];
        buffer.get(from, bytes);
        return new String(bytes, UTF_8);
    }

    /** Takes one frame. */
    interface Eater {
        void eat(int opcode, ByteBuffer buffer, int payload, int length);
    }
}
