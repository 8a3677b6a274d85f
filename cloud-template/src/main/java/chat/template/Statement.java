package chat.template;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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
        return actions.stream().anyMatch(pattern -> covers(pattern.toLowerCase(Locale.ROOT), lowerCase))
                && resources.stream().anyMatch(pattern -> covers(pattern, resource));
    }

    static boolean covers(String pattern, String text) {
        StringBuilder expression = new StringBuilder();
        for (int place = 0; place < pattern.length(); place++) {
            char letter = pattern.charAt(place);
            switch (letter) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
