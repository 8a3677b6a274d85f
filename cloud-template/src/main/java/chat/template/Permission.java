package chat.template;

import java.util.Optional;

/**
 * Who may invoke a function.
 *
 * @param function the logical id of the function
 * @param principal such as {@code apigateway.amazonaws.com}
 * @param sourceArn on whose behalf, with {@code *} and {@code ?}; empty for anybody's
 */
public record Permission(String logicalId, String function, String principal, Optional<String> sourceArn) {
    /** Answers whether {@code caller}, such as {@code apigateway.amazonaws.com}, may invoke on behalf of {@code source}, an ARN. */
    public boolean admits(String caller, String source) {
        return principal.equals(caller) && covers(source);
    }

    /** Answers whether it holds for what comes from {@code arn}. */
    public boolean covers(String arn) {
        return sourceArn.map(pattern -> Wildcards.match(pattern, arn)).orElse(true);
    }
}
