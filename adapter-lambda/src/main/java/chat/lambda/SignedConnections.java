package chat.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionResponse;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Asks by the SDK's signer and an HTTP client alone: the SDK's own client takes several times their time for a post. */
record SignedConnections(
        URI endpoint,
        String region,
        AwsCredentialsProvider credentials,
        SdkHttpClient http,
        List<ExecutionInterceptor> interceptors)
        implements ApiGatewayManagementApiClient {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final PostToConnectionResponse POSTED =
            PostToConnectionResponse.builder().build();
    private static final DeleteConnectionResponse CLOSED =
            DeleteConnectionResponse.builder().build();

    @Override
    public PostToConnectionResponse postToConnection(PostToConnectionRequest post) {
        ContentStreamProvider frame = post.data()::asInputStream;
        SdkHttpRequest request = about(post.connectionId())
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Length", Integer.toString(post.data().asByteArrayUnsafe().length))
                .putHeader("Content-Type", "application/json")
                .build();
        send(post, request, Optional.of(frame));
        return POSTED;
    }

    @Override
    public DeleteConnectionResponse deleteConnection(DeleteConnectionRequest close) {
        SdkHttpRequest request =
                about(close.connectionId()).method(SdkHttpMethod.DELETE).build();
        send(close, request, Optional.empty());
        return CLOSED;
    }

    private SdkHttpRequest.Builder about(String connection) {
        return SdkHttpRequest.builder()
                .uri(URI.create(endpoint + "/@connections/" + SdkHttpUtils.urlEncode(connection)));
    }

    private void send(SdkRequest asked, SdkHttpRequest request, Optional<ContentStreamProvider> body) {
        interceptors.forEach(interceptor -> interceptor.beforeExecution(() -> asked, new ExecutionAttributes()));
        HttpExecuteRequest.Builder signed = HttpExecuteRequest.builder().request(sign(request, body));
        body.ifPresent(signed::contentStreamProvider);
        try {
            check(http.prepareRequest(signed.build()).call());
        } catch (IOException | UncheckedIOException unanswered) {
            throw SdkClientException.create("No answer about a connection", unanswered);
        }
    }

    private SdkHttpRequest sign(SdkHttpRequest request, Optional<ContentStreamProvider> body) {
        return SIGNER.sign(sign -> {
                    sign.identity(credentials.resolveCredentials())
                            .request(request)
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                            .putProperty(AwsV4HttpSigner.REGION_NAME, region);
                    body.ifPresent(sign::payload);
                })
                .request();
    }

    private static void check(HttpExecuteResponse answer) throws IOException {
        if (answer.responseBody().isPresent()) {
            drain(answer.responseBody().get());
        }
        if (!answer.httpResponse().isSuccessful()) {
            throw ApiGatewayManagementApiException.builder()
                    .statusCode(answer.httpResponse().statusCode())
                    .message("A request about a connection was refused")
                    .build();
        }
    }

    /** A connection is used again only if its last answer was read. */
    private static void drain(AbortableInputStream body) throws IOException {
        try (body) {
            body.readAllBytes();
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        http.close();
    }
}
