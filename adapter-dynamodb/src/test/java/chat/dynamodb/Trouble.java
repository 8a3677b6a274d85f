package chat.dynamodb;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What an emulator never does: it stands between the client and DynamoDB, and lets requests fail. */
final class Trouble implements ExecutionInterceptor {
    private final AtomicLong requests = new AtomicLong();
    private final ThreadLocal<Kind> current = ThreadLocal.withInitial(() -> Kind.NONE);
    private volatile Plan plan = (number, request) -> Kind.NONE;

    /** Says what happens to each request from here on. */
    void plan(Plan next) {
        requests.set(0);
        plan = next;
    }

    long requests() {
        return requests.get();
    }

    static boolean writes(SdkRequest request) {
        return request instanceof TransactWriteItemsRequest || request instanceof PutItemRequest;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        Kind kind = plan.kindOf(requests.incrementAndGet(), request);
        current.set(kind);
        if (kind == Kind.THROTTLE) {
            throw ThrottlingException.builder().message("injected").build();
        }
        if (kind == Kind.TIMEOUT_BEFORE) {
            throw ApiCallTimeoutException.create(1);
        }
        if (kind == Kind.CONFLICT && request instanceof TransactWriteItemsRequest transaction) {
            throw cancelled(transaction.transactItems().size());
        }
        if (kind == Kind.CONFLICT && request instanceof PutItemRequest) {
            throw TransactionConflictException.builder().message("injected").build();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (current.get() == Kind.TIMEOUT_AFTER) {
            throw ApiCallTimeoutException.create(1);
        }
    }

    private static DynamoDbException cancelled(int parts) {
        List<CancellationReason> reasons = Stream.concat(
                        Stream.of("TransactionConflict"), Stream.generate(() -> "None"))
                .limit(parts)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList();
        return TransactionCanceledException.builder()
                .message("injected")
                .cancellationReasons(reasons)
                .build();
    }

    /** What happens to which request, counted from 1. */
    interface Plan {
        Kind kindOf(long number, SdkRequest request);
    }

    /** What happens to a request. */
    enum Kind {
        NONE,
        /** Another transaction is at work on the same item. Reads do not notice. */
        CONFLICT,
        THROTTLE,
        /** The request is lost. */
        TIMEOUT_BEFORE,
        /** The answer is lost: what was to be written is written. */
        TIMEOUT_AFTER
    }
}
