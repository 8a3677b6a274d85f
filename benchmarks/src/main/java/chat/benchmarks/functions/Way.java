package chat.benchmarks.functions;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiAsyncClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ways to AWS that are compared, with 256 connections each; the last two sign by themselves. */
enum Way {
    URL_CONNECTION,
    APACHE,
    APACHE5,
    CRT,
    NETTY_ASYNC,
    CRT_ASYNC,
    URL_CONNECTION_SIGNED,
    JDK_SIGNED;

    static final int MOST = 256;
    static final AwsBasicCredentials CREDENTIALS = AwsBasicCredentials.create("test", "test");

    /** Those that a whole client of the SDK may have. */
    static List<Way> ofSdk() {
        return List.of(URL_CONNECTION, APACHE, APACHE5, CRT, NETTY_ASYNC, CRT_ASYNC);
    }

    static Way named(String title) {
        return Arrays.stream(values())
                .filter(way -> way.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Posts posts(URI endpoint) {
        return switch (this) {
            case URL_CONNECTION, APACHE, APACHE5, CRT ->
                Posts.of(configured(ApiGatewayManagementApiClient.builder(), endpoint)
                        .httpClient(blocking())
                        .build());
            case NETTY_ASYNC, CRT_ASYNC ->
                Posts.of(configured(ApiGatewayManagementApiAsyncClient.builder(), endpoint)
                        .httpClient(async())
                        .build());
            case URL_CONNECTION_SIGNED -> new SignedPosts(endpoint).over(blocking());
            case JDK_SIGNED -> new SignedPosts(endpoint).overJdk();
        };
    }

    Puts puts(URI endpoint) {
        if (this == NETTY_ASYNC || this == CRT_ASYNC) {
            DynamoDbAsyncClient client = configured(DynamoDbAsyncClient.builder(), endpoint)
                    .httpClient(async())
                    .build();
            return (table, item) ->
                    client.putItem(put -> put.tableName(table).item(item)).join();
        }
        DynamoDbClient client = configured(DynamoDbClient.builder(), endpoint)
                .httpClient(blocking())
                .build();
        return (table, item) -> client.putItem(put -> put.tableName(table).item(item));
    }

    private SdkHttpClient blocking() {
        return switch (this) {
            case URL_CONNECTION, URL_CONNECTION_SIGNED -> UrlConnectionHttpClient.create();
            case APACHE -> ApacheHttpClient.builder().maxConnections(MOST).build();
            case APACHE5 -> Apache5HttpClient.builder().maxConnections(MOST).build();
            case CRT -> AwsCrtHttpClient.builder().maxConcurrency(MOST).build();
            case NETTY_ASYNC, CRT_ASYNC, JDK_SIGNED -> throw new IllegalStateException(title() + " does not block");
        };
    }

    private SdkAsyncHttpClient async() {
        return this == NETTY_ASYNC
                ? NettyNioAsyncHttpClient.builder().maxConcurrency(MOST).build()
                : AwsCrtAsyncHttpClient.builder().maxConcurrency(MOST).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(CREDENTIALS))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .build());
    }
}
