package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.ErrorCode;
import chat.core.domain.Identity;
import chat.core.domain.ServerEvent.Refused;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Closes connections whose identities have expired: the function behind the queue of expiries.
 *
 * <p>API Gateway closes with 1000 whatever the reason, so a frame says it first. A connection that does not take the
 * frame is closed all the same: else who reads nothing would stay.
 */
public final class CloseExpiredHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Refused FAREWELL =
            new Refused(Optional.empty(), ErrorCode.UNAUTHORIZED, Identity.EXPIRED, Optional.empty());

    private final Batch batch = new Batch("close-expired", this::close);
    private final ExpiryQueue queue;
    private final ApiGatewayMessageGateway connections;
    private final InstantSource clock;

    public CloseExpiredHandler() {
        this(Wiring.fromEnvironment());
    }

    CloseExpiredHandler(Wiring wiring) {
        this.queue = wiring.expiryQueue().orElseThrow(() -> new IllegalStateException("Set EXPIRY_QUEUE"));
        this.connections = wiring.configuredGateway();
        this.clock = wiring.clock();
        Priming.registerForQueue(this, new Expiry(new ConnectionId(Priming.NOBODY), Instant.EPOCH).toJson());
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.handle(event, context);
    }

    private Ending close(SQSMessage message, Context context, Journal journal) {
        Expiry expiry = Expiry.fromJson(message.getBody());
        Instant now = clock.instant();
        if (!expiry.isDue(now)) {
            queue.goOn(expiry, now);
            return Ending.NOT_DUE;
        }
        List<Undelivered> missed = connections.post(List.of(expiry.connection()), FAREWELL);
        journal.count(1, missed.size());
        return missed.stream().anyMatch(farewell -> farewell.reason() == Reason.GONE)
                ? Ending.GONE
                : connections.close(expiry.connection()).map(Ending::of).orElse(Ending.CLOSED);
    }

    /** What became of one connection. */
    private enum Ending implements Batch.Result {
        CLOSED("done"),
        GONE("gone"),
        NOT_DUE("not-due"),
        STILL_OPEN("still-open");

        private final String word;

        Ending(String word) {
            this.word = word;
        }

        private static Ending of(Reason trouble) {
            return trouble == Reason.GONE ? GONE : STILL_OPEN;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public boolean isDone() {
            return this != STILL_OPEN;
        }
    }
}
