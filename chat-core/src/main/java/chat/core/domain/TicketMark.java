package chat.core.domain;

import java.util.regex.Pattern;

/** What is kept of a ticket: its SHA-256, 64 digits of hexadecimal. Nobody comes in with that. */
public record TicketMark(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TicketMark {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A ticket's mark has 64 digits of hexadecimal");
        }
    }
}
