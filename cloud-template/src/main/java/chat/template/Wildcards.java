package chat.template;

import java.util.regex.Pattern;

/** Patterns as policies have them: {@code *} is any text, {@code ?} any one character. */
final class Wildcards {
    private Wildcards() {}

    static boolean match(String pattern, String text) {
        StringBuilder expression = new StringBuilder();
        for (char letter : pattern.toCharArray()) {
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
