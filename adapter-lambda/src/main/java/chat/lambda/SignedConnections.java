package chat.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
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
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionResponse;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Posts by the SDK's signer and an HTTP client alone: the SDK's own client takes several times their time for a post. */
record SignedConnections(
        URI endpoint,
        String region,
        AwsCredentialsProvider credentials,
        SdkHttpClient http,
        List<ExecutionInterceptor> interceptors)
        implements ApiGatewayManagementApiClient {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final PostToConnectionResponse DONE =
            PostToConnectionResponse.builder().build();

    @Override
    public PostToConnectionResponse postToConnection(PostToConnectionRequest post) {
        interceptors.forEach(interceptor -> interceptor.beforeExecution(() -> post, new ExecutionAttributes()));
        ContentStreamProvider frame = post.data()::asInputStream;
        HttpExecuteRequest request = HttpExecuteRequest.builder()
                .request(signed(post, frame))
                .contentStreamProvider(frame)
                .build();
        try {
            return check(http.prepareRequest(request).call());
        } catch (IOException | UncheckedIOException unanswered) {
            throw SdkClientException.create("No answer to a post", unanswered);
        }
    }

    private SdkHttpRequest signed(PostToConnectionRequest post, ContentStreamProvider frame) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create(endpoint + "/@connections/" + SdkHttpUtils.urlEncode(post.connectionId())))
                .putHeader("Content-Length", Integer.toString(post.data().asByteArrayUnsafe().length))
                .putHeader("Content-Type", "application/json")
                .build();
        return SIGNER.sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(frame)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                .request();
    }

    private static PostToConnectionResponse check(HttpExecuteResponse answer) throws IOException {
        if (answer.responseBody().isPresent()) {
            drain(answer.responseBody().get());
        }
        if (!answer.httpResponse().isSuccessful()) {
            throw ApiGatewayManagementApiException.builder()
                    .statusCode(answer.httpResponse().statusCode())
                    .message("A post was refused")
                    .build();
        }
        return DONE;
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
