package chat.benchmarks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A room of the bare server: who is in, and the last number. */
final class BareRoom {
    private final List<BareConnection> members = new ArrayList<>();
    private long seq;

    void enter(BareConnection connection, String name) {
        members.add(connection);
        connection.add(Frames.plain("{\"type\":\"multi-message\",\"messages\":[],\"room\":\"" + name + "\"}"));
    }

    void dispatch(BareConnection author, String text, String ref) {
        seq++;
        ByteBuffer frame = Frames.plain("{\"type\":\"client-message\",\"user\":\"user-100\",\"message\":\"" + text
                + "\",\"room\":\"room-10\",\"epoch\":\"e-1\",\"seq\":" + seq
                + ",\"time\":\"2026-01-01T10:00:00.000Z\"}");
        for (BareConnection member : members) {
            member.add(frame);
        }
        author.add(
                Frames.plain("{\"type\":\"ack\",\"ref\":\"" + ref + "\",\"room\":\"room-10\",\"epoch\":\"e-1\",\"seq\":"
                        + seq + ",\"time\":\"2026-01-01T10:00:00.000Z\"}"));
    }
}
