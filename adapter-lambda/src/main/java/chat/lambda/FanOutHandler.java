package chat.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;

/** Posts the shards that others handed on: the function behind the queue. */
public final class FanOutHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final ShardWorker worker;

    public FanOutHandler() {
        this(Wiring.fromEnvironment().worker());
    }

    FanOutHandler(ShardWorker worker) {
        this.worker = worker;
        Priming.register(this);
    }

    /** Answers which messages the queue is to bring again. */
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
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
    }
}
