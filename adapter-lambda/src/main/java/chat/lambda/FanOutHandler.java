package chat.lambda;

<<<<<<< HEAD
import static java.nio.charset.StandardCharsets.UTF_8;

import chat.core.domain.ConnectionId;
=======
>>>>>>> main
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;

<<<<<<< HEAD
/** Posts the shards that others handed on: the function behind their queue. */
public final class FanOutHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Batch batch = new Batch("fan-out", this::post);
    private final SteppedPosts posts;
=======
/** Posts the shards that others handed on: the function behind the queue. */
public final class FanOutHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final ShardWorker worker;
>>>>>>> main

    public FanOutHandler() {
        this(Wiring.fromEnvironment().posts());
    }

<<<<<<< HEAD
    FanOutHandler(SteppedPosts posts) {
        this.posts = posts;
        Priming.registerForQueue(
                this, Shard.cut("{}", List.of(new ConnectionId(Priming.NOBODY))).getFirst().toJson());
=======
    FanOutHandler(ShardWorker worker) {
        this.worker = worker;
        Priming.register(this);
>>>>>>> main
    }

    /** Answers which messages the queue is to bring again. */
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
<<<<<<< HEAD
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
=======
        List<BatchItemFailure> failures = event.getRecords().stream()
                .filter(message -> !isDone(message, context))
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList();
        return new SQSBatchResponse(failures);
    }

    private boolean isDone(SQSMessage message, Context context) {
        Journal journal = new Journal("fan-out", new Incoming(new WebSocketEvent()), context);
        try {
            ShardWorker.Result result =
                    worker.carryOut(Shard.fromJson(message.getBody()), context::getRemainingTimeInMillis, journal);
            journal.close(result.word());
            return result.isDone();
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return false;
        }
>>>>>>> main
    }
}
