package chat.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;

/** What the functions behind a queue have in common: each message has an outcome of its own, and a line in the log. */
record Batch(String route, Work work) {
    /** Answers which messages the queue is to bring again. */
    SQSBatchResponse handle(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = event.getRecords().stream()
                .filter(message -> !isDone(message, context))
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList();
        return new SQSBatchResponse(failures);
    }

    private boolean isDone(SQSMessage message, Context context) {
        Journal journal = new Journal(route, new Incoming(new WebSocketEvent()), context);
        try {
            Result result = work.carryOut(message, context, journal);
            journal.close(result.word());
            return result.isDone();
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return false;
        }
    }

    /** Does what one message asks. */
    @FunctionalInterface
    interface Work {
        Result carryOut(SQSMessage message, Context context, Journal journal);
    }

    /** What became of one message. */
    interface Result {
        /** As the log says it. */
        String word();

        /** Whether the queue may forget it. */
        boolean isDone();
    }
}
