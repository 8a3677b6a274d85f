package chat.lambda;

import static java.util.stream.Collectors.toUnmodifiableSet;

import chat.core.domain.Quotas;
import chat.core.usecase.SimpleMode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** What the function's environment says. Only the table of connections has to be named in the Simple lab. */
record Settings(Map<String, String> environment) {
    String connectionsTable() {
        return variable("TABLE_CR").orElse("client-records");
    }

    String roomsTable() {
        return variable("TABLE_RMU").orElse("room-messages-users");
    }

    /** Where {@code @connections} is, with the stage; empty where an event is to say it. */
    Optional<URI> connectionsEndpoint() {
        return variable("CONNECTIONS_ENDPOINT").map(URI::create);
    }

    /** On where there is no authentication, off where there is, unless it is set. */
    SimpleMode simpleMode() {
        String mode = variable("SIMPLE_MODE").orElse("auto");
        boolean on = mode.equals("auto") ? !authentication() : mode.equals("on");
        return on ? SimpleMode.ON : SimpleMode.OFF;
    }

    /** What one may take. */
    Quotas quotas() {
        return variable("QUOTAS")
                .map(text -> Quotas.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("QUOTAS cannot be read: " + text)))
                .orElse(Quotas.DEFAULT);
    }

    /** Whether an authorizer stands before {@code $connect}: then nobody acts without an identity. */
    boolean authentication() {
        return variable("AUTHENTICATION").orElse("off").equals("on");
    }

    /** {@code HS256}, {@code RS256} or {@code ES256}. */
    String authAlgorithm() {
        return variable("AUTH_ALGORITHM").orElse("HS256");
    }

    /** The secret of HS256, by its name or ARN in AWS Secrets Manager; empty for the other algorithms. */
    Optional<String> authSecret() {
        return variable("AUTH_SECRET");
    }

    /** Where the keys of RS256 or ES256 are published; empty for HS256. */
    Optional<URI> authKeySet() {
        return variable("AUTH_JWKS_URL").map(URI::create);
    }

    String authIssuer() {
        return variable("AUTH_ISSUER").orElse("chatroom");
    }

    String authAudience() {
        return variable("AUTH_AUDIENCE").orElse("chat");
    }

    /** What a token has to allow; empty where every good one will do. */
    Optional<String> authScope() {
        return variable("AUTH_SCOPE");
    }

    /** Whether a token may be in the query of a URL. */
    boolean authQuery() {
        return variable("AUTH_QUERY").orElse("on").equals("on");
    }

    /** Whether tickets let in, too. */
    boolean tickets() {
        return variable("TICKETS").orElse("off").equals("on");
    }

    /** Another Secrets Manager than Amazon's: a stand-in. */
    Optional<URI> secretsEndpoint() {
        return variable("SECRETS_ENDPOINT").map(URI::create);
    }

    /** Where large fan-outs are handed on; empty where they are not. */
    Optional<String> fanOutQueue() {
        return variable("FAN_OUT_QUEUE");
    }

    /** Where connections wait for their identities to expire; empty where nobody signs in. */
    Optional<String> expiryQueue() {
        return variable("EXPIRY_QUEUE");
    }

    /** The Origins of the pages that may connect; empty where all may. */
    Optional<Set<String>> allowedOrigins() {
        return variable("ALLOWED_ORIGINS")
                .map(list -> Stream.of(list.split(",", -1))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .collect(toUnmodifiableSet()));
    }

    /** Whether who names no Origin may connect, too, where there is a list. */
    boolean allowNoOrigin() {
        return variable("ALLOW_NO_ORIGIN").orElse("off").equals("on");
    }

    /** Another DynamoDB than Amazon's: an emulator. */
    Optional<URI> dynamoDbEndpoint() {
        return variable("DYNAMODB_ENDPOINT").map(URI::create);
    }

    /** Another SQS than Amazon's: a stand-in. */
    Optional<URI> sqsEndpoint() {
        return variable("SQS_ENDPOINT").map(URI::create);
    }

    String region() {
        return variable("AWS_REGION").orElse("us-east-1");
    }

    /** The credentials that Lambda gives a function; empty in one that was restored from a snapshot. */
    Optional<AwsCredentials> credentials() {
        return variable("AWS_ACCESS_KEY_ID")
                .flatMap(key -> variable("AWS_SECRET_ACCESS_KEY")
                        .map(secret -> variable("AWS_SESSION_TOKEN")
                                .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
                                .orElseGet(() -> AwsBasicCredentials.create(key, secret))));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
