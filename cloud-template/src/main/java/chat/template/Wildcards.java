package chat.template;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns as policies have them: {@code *} is any text, {@code ?} any one character. */
final class Wildcards {
    private Wildcards() {}

    static boolean match(String pattern, String text) {
        String expression = pattern.chars().mapToObj(Wildcards::expression).collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL).matcher(text).matches();
    }

    private static String expression(int letter) {
        return switch (letter) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(letter));
        };
    }
}
