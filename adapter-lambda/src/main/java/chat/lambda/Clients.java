package chat.lambda;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes the clients of AWS: over the JDK's own HTTP, and without the SDK's retries where we retry ourselves. */
final class Clients {
    static {
        System.setProperty("http.maxConnections", Integer.toString(ApiGatewayMessageGateway.MAX_IN_FLIGHT));
    }

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Settings settings;
    private final List<ExecutionInterceptor> interceptors;

    Clients(Settings settings, List<ExecutionInterceptor> interceptors) {
        this.settings = settings;
        this.interceptors = List.copyOf(interceptors);
    }

    DynamoDbClient dynamoDb() {
        return settings.dynamoDbEndpoint()
                .map(endpoint -> DynamoDbClient.builder().endpointOverride(endpoint))
                .orElseGet(DynamoDbClient::builder)
                .applyMutation(this::configure)
                .build();
    }

    ApiGatewayManagementApiClient connections(URI endpoint) {
        return connections(endpoint, ConnectionRequest.PATIENCE);
    }

    ApiGatewayManagementApiClient connections(URI endpoint, Duration patience) {
        return new SignedConnections(
                endpoint, settings.region(), credentials(), http(patience).build(), interceptors);
    }

    SqsClient sqs() {
        return settings.sqsEndpoint()
                .map(endpoint -> SqsClient.builder().endpointOverride(endpoint))
                .orElseGet(SqsClient::builder)
                .applyMutation(this::configure)
                .build();
    }

    SecretsManagerClient secrets() {
        return settings.secretsEndpoint()
                .map(endpoint -> SecretsManagerClient.builder().endpointOverride(endpoint))
                .orElseGet(SecretsManagerClient::builder)
                .applyMutation(this::configure)
                .build();
    }

    private <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> void configure(B builder) {
        builder.region(Region.of(settings.region()))
                .credentialsProvider(credentials())
                .httpClientBuilder(http(PATIENCE))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .executionInterceptors(interceptors)
                        .build());
    }

    private static UrlConnectionHttpClient.Builder http(Duration patience) {
        return UrlConnectionHttpClient.builder().connectionTimeout(patience).socketTimeout(patience);
    }

    /** A function has its credentials in the environment; one restored from a snapshot is given them by an address. */
    private AwsCredentialsProvider credentials() {
        return settings.credentials()
                .<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
                .orElseGet(() -> ContainerCredentialsProvider.builder().build());
    }
}
