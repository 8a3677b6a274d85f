package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import chat.protocol.FrameEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** The {@code @connections} of one API. Posts are made in parallel, bounded, and each has an outcome of its own. */
public final class ApiGatewayMessageGateway implements MessageGateway {
    /** The most bytes that API Gateway takes for one post. */
    static final int MAX_BYTES = 128 * 1024;

    static final int MAX_IN_FLIGHT = 256;

    private final ApiGatewayManagementApiClient client;
    private final Semaphore inFlight = new Semaphore(MAX_IN_FLIGHT);

    /** Makes a gateway over {@code client}, which is not to retry: that is done here. */
    public ApiGatewayMessageGateway(ApiGatewayManagementApiClient client) {
        this.client = client;
    }

    @Override
    public List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event) {
        return post(recipients, FrameEncoder.encode(event));
    }

    /** Posts a frame that is written already. */
    List<Undelivered> post(List<ConnectionId> recipients, byte[] frame) {
        if (frame.length > MAX_BYTES) {
            return recipients.stream()
                    .map(recipient -> new Undelivered(recipient, Reason.TOO_LARGE))
                    .toList();
        }
        return recipients.size() == 1
                ? postTo(recipients.getFirst(), SdkBytes.fromByteArrayUnsafe(frame)).stream()
                        .toList()
                : postToEach(recipients, SdkBytes.fromByteArrayUnsafe(frame));
    }

    /** Closes a connection, by a close whose code is always 1000; answers why that failed, where it did. */
    Optional<Reason> close(ConnectionId connection) {
        return new ConnectionRequest(() -> client.deleteConnection(close -> close.connectionId(connection.value())))
                .carryOut();
    }

    private List<Undelivered> postToEach(List<ConnectionId> recipients, SdkBytes frame) {
        List<Future<Optional<Undelivered>>> posts = new ArrayList<>(recipients.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            recipients.forEach(recipient -> posts.add(threads.submit(() -> postTo(recipient, frame))));
        }
        return posts.stream().flatMap(post -> post.resultNow().stream()).toList();
    }

    private Optional<Undelivered> postTo(ConnectionId recipient, SdkBytes frame) {
        inFlight.acquireUninterruptibly();
        try {
            return new ConnectionRequest(() -> client.postToConnection(
                            post -> post.connectionId(recipient.value()).data(frame)))
                    .carryOut()
                    .map(reason -> new Undelivered(recipient, reason));
        } finally {
            inFlight.release();
        }
    }
}
