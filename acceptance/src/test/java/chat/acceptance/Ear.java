package chat.acceptance;

import java.net.http.WebSocket;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Puts the parts of frames together and hands on whole ones; a loss of the connection counts as 1006. */
final class Ear implements WebSocket.Listener {
    /** What a queue answers when nothing came in time, or never will. */
    static final Frame SILENCE = Frame.parse("{}");

    private final Queue<Frame> arrived;
    private final CompletableFuture<Integer> closed;
    private final StringBuilder parts = new StringBuilder();

    Ear(Queue<Frame> arrived, CompletableFuture<Integer> closed) {
        this.arrived = arrived;
        this.closed = closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            arrived.add(Frame.parse(parts.toString()));
            parts.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        arrived.add(SILENCE);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(1006);
        arrived.add(SILENCE);
    }
}
