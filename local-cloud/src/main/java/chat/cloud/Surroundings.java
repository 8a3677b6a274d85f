package chat.cloud;

import chat.cloud.Callers.Caller;
import chat.template.LambdaFunction;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The environment of a function's instance: what the template sets, what Lambda sets, and where this cloud is. */
final class Surroundings {
    private static final String REGION = "us-east-1";

    private final String stage;
    private final IntSupplier port;

    /** Makes environments for functions of an API with that stage; the port is known once the server listens. */
    Surroundings(String stage, IntSupplier port) {
        this.stage = stage;
        this.port = port;
    }

    Map<String, String> of(Caller caller) {
        LambdaFunction function = caller.function();
        Map<String, String> environment = new HashMap<>(function.environment());
        String here = "http://127.0.0.1:" + port.getAsInt();
        String services = here + "/_aws";
        environment.putAll(Map.of(
                "AWS_ACCESS_KEY_ID", caller.accessKey(),
                "AWS_SECRET_ACCESS_KEY", "secret-of-nothing",
                "AWS_SESSION_TOKEN", "token-of-nothing",
                "AWS_REGION", REGION,
                "AWS_DEFAULT_REGION", REGION,
                "AWS_ENDPOINT_URL", services,
                "DYNAMODB_ENDPOINT", services,
                "SQS_ENDPOINT", services,
                "SECRETS_ENDPOINT", services));
        environment.putAll(Map.of(
                "AWS_LAMBDA_FUNCTION_NAME", function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()),
                "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME", "local",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "TZ", ":UTC"));
        environment.put("CONNECTIONS_ENDPOINT", here + path(environment));
        return environment;
    }

    /** The template names a host of AWS's; its last part, the stage, is kept, so that a wrong one is wrong here, too. */
    private String path(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("CONNECTIONS_ENDPOINT"))
                .map(endpoint -> URI.create(endpoint).getPath())
                .orElse("/" + stage);
    }
}
