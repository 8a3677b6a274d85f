package chat.dynamodb;

import chat.core.port.StoreUnavailableException;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The one place where the SDK's exceptions end.
 *
 * <p>A request that may pass later is sent again as it is; the rest becomes {@link
 * StoreUnavailableException}. So only what may be sent twice is to be sent through here.
 */
final class Faults {
    private static final int ATTEMPTS = 8;

    private static final List<Class<? extends SdkException>> PASSING = List.of(
            SdkClientException.class,
            InternalServerErrorException.class,
            ProvisionedThroughputExceededException.class,
            RequestLimitExceededException.class,
            ThrottlingException.class,
            TransactionCanceledException.class,
            TransactionConflictException.class,
            TransactionInProgressException.class);

    private Faults() {}

    /** Answers what {@code request} answers, after some more attempts where they may help. */
    static <T> T survive(Supplier<T> request) {
        for (int lost = 1; lost < ATTEMPTS; lost++) {
            try {
                return request.get();
            } catch (SdkException fault) {
                if (!mayPass(fault)) {
                    throw unavailable(fault);
                }
                Backoff.pause(lost);
            }
        }
        try {
            return request.get();
        } catch (SdkException fault) {
            throw unavailable(fault);
        }
    }

    private static boolean mayPass(SdkException fault) {
        return PASSING.stream().anyMatch(kind -> kind.isInstance(fault));
    }

    private static StoreUnavailableException unavailable(SdkException fault) {
        return new StoreUnavailableException("DynamoDB did not answer", fault);
    }
}
