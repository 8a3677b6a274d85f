package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** What goes over the wire is what the SDK's own client would send; that one is the measure here. */
final class SignedConnectionsTest {
    private static final URI ENDPOINT = URI.create("https://abcd1234.execute-api.us-east-1.amazonaws.com/dev");
    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsSessionCredentials.create("key", "secret", "session"));

    private final Wire wire = new Wire();
    private final ApiGatewayManagementApiClient ours =
            new SignedConnections(ENDPOINT, "us-east-1", CREDENTIALS, wire, List.of());
    private final ApiGatewayManagementApiClient sdks = ApiGatewayManagementApiClient.builder()
            .endpointOverride(ENDPOINT)
            .region(Region.US_EAST_1)
            .credentialsProvider(CREDENTIALS)
            .httpClient(wire)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"c-1", "BFaVtfGSIAMCKug=", "a/b+c d@e%"})
    void the_request_is_that_of_the_SDKs_client(String connection) {
        post(ours, connection);
        post(sdks, connection);

        SdkHttpRequest sent = wire.sent.getFirst();
        SdkHttpRequest expected = wire.sent.getLast();
        assertThat(sent.getUri()).isEqualTo(expected.getUri());
        assertThat(sent.method()).isEqualTo(expected.method());
        assertThat(wire.bodies.getFirst()).isEqualTo(wire.bodies.getLast()).isEqualTo("hello");
        for (String header : List.of("Host", "Content-Length", "Content-Type", "X-Amz-Security-Token")) {
            assertThat(sent.matchingHeaders(header)).as(header).isEqualTo(expected.matchingHeaders(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-1", "BFaVtfGSIAMCKug=", "a/b+c d@e%"})
    void a_close_is_that_of_the_SDKs_client(String connection) {
        ours.deleteConnection(close -> close.connectionId(connection));
        sdks.deleteConnection(close -> close.connectionId(connection));

        SdkHttpRequest sent = wire.sent.getFirst();
        SdkHttpRequest expected = wire.sent.getLast();
        assertThat(sent.getUri()).isEqualTo(expected.getUri());
        assertThat(sent.method()).isEqualTo(expected.method());
        assertThat(scope(sent)).isEqualTo(scope(expected));
        assertThat(wire.bodies).containsExactly("", "");
        assertThat(sent.matchingHeaders("X-Amz-Security-Token"))
                .isEqualTo(expected.matchingHeaders("X-Amz-Security-Token"));
    }

    @Test
    void the_signature_is_for_the_same_key_region_and_service() {
        post(ours, "c-1");
        post(sdks, "c-1");

        assertThat(scope(wire.sent.getFirst()))
                .startsWith("AWS4-HMAC-SHA256 Credential=key/")
                .endsWith("/us-east-1/execute-api/aws4_request")
                .isEqualTo(scope(wire.sent.getLast()));
    }

    @Test
    void where_nobody_listens_there_is_a_fault_of_the_SDK() {
        StandIn closed = new StandIn();
        closed.close();
        ApiGatewayManagementApiClient nowhere =
                new Clients(new Settings(Map.of()), List.of()).connections(closed.endpoint());

        assertThatThrownBy(() -> post(nowhere, "c-1")).isInstanceOf(SdkClientException.class);
    }

    private static String scope(SdkHttpRequest request) {
        String authorization = request.firstMatchingHeader("Authorization").orElseThrow();
        return authorization.substring(0, authorization.indexOf(','));
    }

    private static void post(ApiGatewayManagementApiClient client, String connection) {
        client.postToConnection(post -> post.connectionId(connection).data(SdkBytes.fromUtf8String("hello")));
    }

    /** Keeps what is sent, and answers that all is well. */
    private static final class Wire implements SdkHttpClient {
        private final List<SdkHttpRequest> sent = new ArrayList<>();
        private final List<String> bodies = new ArrayList<>();

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            sent.add(request.httpRequest());
            bodies.add(request.contentStreamProvider().map(Wire::text).orElse(""));
            return new Answered();
        }

        private static String text(ContentStreamProvider body) {
            try (InputStream stream = body.newStream()) {
                return new String(stream.readAllBytes(), UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {}
    }

    private static final class Answered implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() {
            SdkHttpResponse done = SdkHttpResponse.builder().statusCode(200).build();
            return HttpExecuteResponse.builder().response(done).build();
        }

        @Override
        public void abort() {}
    }
}
