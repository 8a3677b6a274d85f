package chat.core.domain;

import static java.lang.Character.CONTROL;
import static java.lang.Character.LINE_SEPARATOR;
import static java.lang.Character.PARAGRAPH_SEPARATOR;
import static java.lang.Character.SURROGATE;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/** The rule that names of users and of rooms share. */
final class Label {
    static final int MAX_CODE_POINTS = 64;
    /** A code point is at most four UTF-16 units after decomposition; longer input is not worth normalizing. */
    private static final int MAX_RAW_LENGTH = 1024;

    private Label() {}

    /** Answers {@code raw} in Unicode's form NFC and trimmed; empty when it cannot be a name. */
    static Optional<String> clean(String raw) {
        if (raw.length() > MAX_RAW_LENGTH) {
            return Optional.empty();
        }
        String label = Normalizer.normalize(raw, Form.NFC).strip();
        return isClean(label) ? Optional.of(label) : Optional.empty();
    }

    static boolean isClean(String label) {
        int length = label.codePointCount(0, label.length());
        return length >= 1
                && length <= MAX_CODE_POINTS
                && label.codePoints().noneMatch(Label::isForbidden)
                && label.strip().equals(label)
                && Normalizer.isNormalized(label, Form.NFC);
    }

    /** Control characters, and those that reorder or hide what stands around them (Unicode UAX 9, UTR 36). */
    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case CONTROL, SURROGATE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
            default -> isBidirectionalControl(codePoint) || isInvisible(codePoint);
        };
    }

    private static boolean isBidirectionalControl(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x00AD || codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
    }
}
