package chat.template;

import java.util.List;

/**
 * What a function may do.
 *
 * @param name of the role, as a refusal by AWS names it
 */
public record Role(String name, List<Statement> statements) {
    public Role {
        statements = List.copyOf(statements);
    }

    /** Answers whether {@code action}, such as {@code dynamodb:GetItem}, is allowed on {@code resource}, an ARN. */
    public boolean allows(String action, String resource) {
        return statements.stream().anyMatch(statement -> statement.allow() && statement.matches(action, resource))
                && statements.stream()
                        .noneMatch(statement -> !statement.allow() && statement.matches(action, resource));
    }
}
