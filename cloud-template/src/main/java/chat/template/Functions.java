package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the functions. */
final class Functions {
    private static final int DEFAULT_SECONDS = 3;
    private static final int MOST_SECONDS = 900;
    private static final int DEFAULT_MEGABYTES = 128;
    private static final int MOST_MEGABYTES = 10_240;
    private static final Set<String> RESERVED = Set.of(
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_ACCESS_KEY",
            "AWS_SECRET_KEY",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_EXECUTION_ENV",
            "_HANDLER",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    private final Roles roles;

    Functions(Roles roles) {
        this.roles = roles;
    }

    List<LambdaFunction> read(Stack stack) {
        return stack.of(Sam.FUNCTION, "AWS::Lambda::Function").stream()
                .map(this::function)
                .toList();
    }

    private LambdaFunction function(Resource resource) {
        Fields properties = resource.properties();
        return new LambdaFunction(
                resource.id(),
                resource.name(),
                resource.arn(),
                properties.needText("Handler"),
                code(properties),
                properties.needText("Runtime"),
                environment(properties),
                properties.number("Timeout", DEFAULT_SECONDS, 1, MOST_SECONDS),
                properties.number("MemorySize", DEFAULT_MEGABYTES, DEFAULT_MEGABYTES, MOST_MEGABYTES),
                roles.of(resource));
    }

    private static String code(Fields properties) {
        if (properties.find("InlineCode").isPresent()) {
            return "";
        }
        Value code = properties.find("CodeUri").orElseGet(() -> properties.need("Code"));
        return switch (code) {
            case Text text -> text.text();
            case Fields where
            when where.find("Bucket").isPresent() -> "s3://" + where.needText("Bucket") + "/" + where.needText("Key");
            case Fields where
            when where.find("S3Bucket").isPresent() ->
                "s3://" + where.needText("S3Bucket") + "/" + where.needText("S3Key");
            default -> "";
        };
    }

    private static Map<String, String> environment(Fields properties) {
        Map<String, String> environment = new LinkedHashMap<>();
        properties.map("Environment").map("Variables").values().forEach((name, value) -> {
            if (RESERVED.contains(name)) {
                throw value.place()
                        .fault("the variable " + name + " is Lambda's own. Delete it, or call yours something else.");
            }
            if (!name.matches("[a-zA-Z]([a-zA-Z0-9_])+")) {
                throw value.place().fault("a variable cannot be called '" + name + "'. Use letters, digits and _.");
            }
            environment.put(name, value.text("The variable " + name));
        });
        return environment;
    }
}
