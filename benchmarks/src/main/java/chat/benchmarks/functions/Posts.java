package chat.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiAsyncClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Posts one frame to as many connections as are asked for, at most 256 at a time, and waits for all of them. */
@FunctionalInterface
interface Posts {
    /** As long as a message of 60 characters is. */
    byte[] FRAME = "x".repeat(190).getBytes(UTF_8);

    void postTo(int members);

    static Posts of(ApiGatewayManagementApiClient client) {
        SdkBytes frame = SdkBytes.fromByteArrayUnsafe(FRAME);
        return blocking(
                id -> client.postToConnection(post -> post.connectionId(id).data(frame)));
    }

    static Posts of(ApiGatewayManagementApiAsyncClient client) {
        SdkBytes frame = SdkBytes.fromByteArrayUnsafe(FRAME);
        return async(id -> client.postToConnection(post -> post.connectionId(id).data(frame)));
    }

    /** A virtual thread a post. */
    static Posts blocking(Consumer<String> post) {
        Semaphore inFlight = new Semaphore(Way.MOST);
        return members -> {
            List<Future<?>> posts = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int number = 0; number < members; number++) {
                    String id = "c-" + number;
                    posts.add(threads.submit(() -> {
                        inFlight.acquireUninterruptibly();
                        try {
                            post.accept(id);
                        } finally {
                            inFlight.release();
                        }
                    }));
                }
            }
            posts.forEach(Future::resultNow);
        };
    }

    private static Posts async(Function<String, CompletableFuture<?>> post) {
        Semaphore inFlight = new Semaphore(Way.MOST);
        return members -> {
            List<CompletableFuture<?>> posts = new ArrayList<>();
            for (int number = 0; number < members; number++) {
                inFlight.acquireUninterruptibly();
                posts.add(post.apply("c-" + number).whenComplete((done, failed) -> inFlight.release()));
            }
            posts.forEach(CompletableFuture::join);
        };
    }
}
