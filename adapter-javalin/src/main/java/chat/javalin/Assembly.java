package chat.javalin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;

/** Puts the fragments of a text message together. */
public final class Assembly {
    /** API Gateway's bound for one message. */
    public static final int MAX_MESSAGE = 128 * 1024;

    private Optional<ByteArrayOutputStream> fragments = Optional.empty();

    /** Answers the message that {@code frame} completes; empty when more is to come. */
    public Optional<String> add(Frame frame) {
        if (fragments.isEmpty() && frame.isFin()) {
            return Optional.of(decode(frame.getPayload()));
        }
        ByteArrayOutputStream collected = fragments.orElseGet(ByteArrayOutputStream::new);
        if (collected.size() + frame.getPayloadLength() > MAX_MESSAGE) {
            throw new MessageTooLargeException("A message has at most 128 KB");
        }
        byte[] fragment = new byte[frame.getPayloadLength()];
        frame.getPayload().get(fragment);
        collected.writeBytes(fragment);
        fragments = frame.isFin() ? Optional.empty() : Optional.of(collected);
        return frame.isFin() ? Optional.of(decode(ByteBuffer.wrap(collected.toByteArray()))) : Optional.empty();
    }

    private static String decode(ByteBuffer utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException malformed) {
            throw new BadPayloadException("A text is UTF-8", malformed);
        }
    }
}
