package chat.template;

import java.util.Map;

/**
 * A function.
 *
 * @param name what it is called when it is deployed
 * @param handler the class, as {@code chat.lambda.ConnectHandler} or {@code chat.lambda.ConnectHandler::handleRequest}
 * @param codeUri where its code is, as the template writes it
 * @param runtime such as {@code java25}
 * @param environment the variables that the template sets
 * @param timeoutSeconds 1 to 900
 * @param memoryMegabytes 128 to 10,240
 * @param arn of the function, without version or alias
 */
public record LambdaFunction(
        String logicalId,
        String name,
        String arn,
        String handler,
        String codeUri,
        String runtime,
        Map<String, String> environment,
        int timeoutSeconds,
        int memoryMegabytes,
        Role role) {
    public LambdaFunction {
        environment = Map.copyOf(environment);
    }
}
