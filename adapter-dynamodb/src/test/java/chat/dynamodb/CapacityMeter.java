package chat.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Asks every request what it costs, and adds it up. For one thread. */
final class CapacityMeter implements ExecutionInterceptor {
    private int requests;
    private double reads;
    private double writes;

    /** Answers what {@code step} costs. */
    Cost of(Runnable step) {
        requests = 0;
        reads = 0;
        writes = 0;
        step.run();
        return new Cost(requests, reads, writes);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(TOTAL).build();
            case ScanRequest scan ->
                scan.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest write ->
                write.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> throw new IllegalStateException("Nobody knows what this costs: " + context.request());
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        requests++;
        SdkResponse response = context.response();
        switch (response) {
            case GetItemResponse get -> reads += get.consumedCapacity().capacityUnits();
            case QueryResponse query -> reads += query.consumedCapacity().capacityUnits();
            case ScanResponse scan -> reads += scan.consumedCapacity().capacityUnits();
            case PutItemResponse put -> writes += put.consumedCapacity().capacityUnits();
            case TransactWriteItemsResponse write -> writes += sum(write.consumedCapacity());
            default -> throw new IllegalStateException("Nobody knows what this costs: " + response);
        }
    }

    private static double sum(List<ConsumedCapacity> tables) {
        return tables.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }

    /** What a step costs: requests, and units of reading and of writing. */
    record Cost(int requests, double reads, double writes) {
        @Override
        public String toString() {
            return "%d / %s / %s".formatted(requests, plain(reads), plain(writes));
        }

        private static String plain(double units) {
            return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
        }
    }
}
