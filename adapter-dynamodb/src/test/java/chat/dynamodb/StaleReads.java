package chat.dynamodb;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The worst that an eventually consistent read may do: it answers what was there at its first time, for ever. */
final class StaleReads implements ExecutionInterceptor {
    private final Map<SdkRequest, SdkResponse> first = new ConcurrentHashMap<>();

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        return isEventual(context.request())
                ? first.computeIfAbsent(context.request(), request -> context.response())
                : context.response();
    }

    private static boolean isEventual(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> !get.consistentRead();
            case QueryRequest query -> !query.consistentRead();
            default -> false;
        };
    }
}
