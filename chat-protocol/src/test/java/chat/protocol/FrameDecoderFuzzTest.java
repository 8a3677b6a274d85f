package chat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.protocol.Decoded.Misunderstood;
import chat.protocol.Decoded.Understood;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for a frame that the decoder cannot answer; the golden frames are where it starts. */
final class FrameDecoderFuzzTest {
    private static final int MAX_REFUSAL_BYTES = 1024;

    @FuzzTest
    void no_frame_breaks_the_decoder(byte[] bytes) {
        String frame = new String(bytes, UTF_8);

        switch (FrameDecoder.decode(frame)) {
            case Understood(var command) -> {
                if (!frame.contains("\\") && !frame.contains(command.action().route())) {
                    throw new AssertionError(command.action() + " was not asked for");
                }
            }
            case Misunderstood(var refusal) -> {
                if (FrameEncoder.encode(refusal).length > MAX_REFUSAL_BYTES) {
                    throw new AssertionError("A refusal is short");
                }
            }
        }
    }
}
