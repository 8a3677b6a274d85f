package chat.lambda;

import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import chat.core.usecase.Courier;
import chat.core.usecase.Disconnect;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Posts the shards that others handed on: the worker behind the queue.
 *
 * <p>A shard that was posted is not posted again. One that broke off is: clients drop what they have seen, by its
 * {@code seq}.
 */
public final class FanOutHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Worker worker;

    public FanOutHandler() {
        this(Wiring.fromEnvironment().worker());
    }

    FanOutHandler(Worker worker) {
        this.worker = worker;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = event.getRecords().stream()
                .flatMap(message -> failureOf(message, context).stream())
                .toList();
        return new SQSBatchResponse(failures);
    }

    private Optional<BatchItemFailure> failureOf(SQSMessage message, Context context) {
        Journal journal = new Journal("fan-out", new Incoming(new WebSocketEvent()), context);
        try {
            journal.close(worker.carryOut(Shard.fromJson(message.getBody()), journal));
            return Optional.empty();
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return Optional.of(new BatchItemFailure(message.getMessageId()));
        }
    }

    /** Posts a shard once. */
    record Worker(ShardGateway gateway, Disconnect disconnect, Courier courier, Finished finished) {
        String carryOut(Shard shard, Journal journal) {
            if (finished.includes(shard)) {
                return "posted-before";
            }
            List<Undelivered> undelivered = gateway.post(shard);
            journal.count(shard.recipients().size(), undelivered.size());
            gone(undelivered)
                    .forEach(ghost -> courier.deliver(
                            disconnect.handle(ghost.connection()).deliveries()));
            finished.add(shard);
            return "done";
        }

        private static Stream<Undelivered> gone(List<Undelivered> undelivered) {
            return undelivered.stream().filter(missed -> missed.reason() == Reason.GONE);
        }
    }

    /** Posts the frame of a shard. */
    @FunctionalInterface
    interface ShardGateway {
        List<Undelivered> post(Shard shard);
    }

    /** Remembers what was posted. */
    interface Finished {
        boolean includes(Shard shard);

        void add(Shard shard);
    }
}
