package chat.protocol;

import chat.core.domain.ServerEvent;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/** Writes what the server says: compact JSON in UTF-8, fields always in the same order. */
public final class FrameEncoder {
    private static final int TYPICAL_BYTES = 256;

    /** A thread's buffers come from a pool, not from the thread: virtual threads live for one frame. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    private FrameEncoder() {}

    /** Answers the frame that tells {@code event}. */
    public static byte[] encode(ServerEvent event) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), frame)) {
            json.writeStartObject();
            new EventWriter(json).write(event);
            json.writeEndObject();
        }
        return frame.toByteArray();
    }
}
