package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import chat.protocol.FrameEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** The gateway of one request: posts what fits into the request's time, and hands the rest on in shards. */
final class HandingOnGateway implements MessageGateway {
    /** What one request posts itself at most, so that its caller need not wait for long. */
    static final int MOST_POSTS = 1_000;

    private static final int RESERVE_MILLIS = 3_000;
    private static final int MILLIS_A_POST = 2;

    private final MessageGateway gateway;
    private final ShardQueue queue;
    private final IntSupplier millisLeft;
    private int posts;

    HandingOnGateway(MessageGateway gateway, ShardQueue queue, IntSupplier millisLeft) {
        this.gateway = gateway;
        this.queue = queue;
        this.millisLeft = millisLeft;
    }

    @Override
    public List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event) {
        int own = Math.min(recipients.size(), postsLeft());
        posts += own;
        List<Undelivered> undelivered = new ArrayList<>(gateway.post(recipients.subList(0, own), event));
        if (own < recipients.size()) {
            undelivered.addAll(handOn(recipients.subList(own, recipients.size()), event));
        }
        return undelivered;
    }

    private int postsLeft() {
        int inTime = (millisLeft.getAsInt() - RESERVE_MILLIS) / MILLIS_A_POST;
        return Math.max(0, Math.min(MOST_POSTS - posts, inTime));
    }

    private List<Undelivered> handOn(List<ConnectionId> recipients, ServerEvent event) {
        String frame = new String(FrameEncoder.encode(event), StandardCharsets.UTF_8);
        return Shard.cut(frame, recipients).stream()
                .filter(shard -> !queue.accepts(shard))
                .flatMap(shard -> shard.recipients().stream())
                .map(recipient -> new Undelivered(recipient, Reason.FAILED))
                .toList();
    }
}
