package chat.core.domain;

import java.util.regex.Pattern;

/** What is kept of a secret: its SHA-256, 64 digits of hexadecimal. Nobody comes in with that. */
public record SecretMark(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public SecretMark {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A secret's mark has 64 digits of hexadecimal");
        }
    }
}
