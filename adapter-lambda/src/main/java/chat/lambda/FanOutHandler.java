package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.core.domain.ConnectionId;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;

/** Posts the shards that others handed on: the function behind their queue. */
public final class FanOutHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Batch batch = new Batch("fan-out", this::post);
    private final SteppedPosts posts;

    public FanOutHandler() {
        this(Wiring.fromEnvironment().posts());
    }

    FanOutHandler(SteppedPosts posts) {
        this.posts = posts;
        Priming.registerForQueue(
                this,
                Shard.cut("{}", List.of(new ConnectionId(Priming.NOBODY)))
                        .getFirst()
                        .toJson());
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.handle(event, context);
    }

    private SteppedPosts.Result post(SQSMessage message, Context context, Journal journal) {
        Shard shard = Shard.fromJson(message.getBody());
        return posts.carryOut(
                shard.id(),
                shard.recipients().iterator(),
                shard.frame().getBytes(UTF_8),
                context::getRemainingTimeInMillis,
                journal);
    }
}
