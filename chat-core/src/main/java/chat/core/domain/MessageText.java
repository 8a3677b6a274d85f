package chat.core.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a message says: 1 code point to 16 KiB of UTF-8, kept as it was typed. */
public record MessageText(String value) {
    /** The most bytes that a text has in UTF-8. */
    public static final int MAX_BYTES = 16 * 1024;

    public MessageText {
        if (value.isEmpty() || utf8Length(value) > MAX_BYTES || hasLoneSurrogate(value)) {
            throw new IllegalArgumentException("Not a message's text; text from a client goes through parse");
        }
    }

    /**
     * Reads what a client typed; empty when it is nothing or too long. Half a surrogate pair becomes
     * U+FFFD, as browsers do, since UTF-8 cannot carry it.
     */
    public static Optional<MessageText> parse(String raw) {
        String text = hasLoneSurrogate(raw) ? wellFormed(raw) : raw;
        return text.isEmpty() || utf8Length(text) > MAX_BYTES ? Optional.empty() : Optional.of(new MessageText(text));
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(MessageText::isSurrogate);
    }

    private static String wellFormed(String text) {
        int[] codePoints = text.codePoints()
                .map(codePoint -> isSurrogate(codePoint) ? 0xFFFD : codePoint)
                .toArray();
        return new String(codePoints, 0, codePoints.length);
    }

    /** The code points of a string pair surrogates up, so one that is left is alone. */
    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
