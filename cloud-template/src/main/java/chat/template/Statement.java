package chat.template;

import java.util.List;
import java.util.Locale;

/**
 * One statement of a policy. Actions and resources may hold {@code *} and {@code ?}.
 *
 * @param allow false denies, which wins over whatever allows
 */
public record Statement(boolean allow, List<String> actions, List<String> resources) {
    /** What a role allows that nobody knows. */
    static final Statement ANYTHING = new Statement(true, List.of("*:*"), List.of("*"));

    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }

    /** Answers whether it speaks of {@code action} on {@code resource}. Actions are the same in any case of letters. */
    boolean matches(String action, String resource) {
        String lowerCase = action.toLowerCase(Locale.ROOT);
        return actions.stream().anyMatch(pattern -> Wildcards.match(pattern.toLowerCase(Locale.ROOT), lowerCase))
                && resources.stream().anyMatch(pattern -> Wildcards.match(pattern, resource));
    }
}
