package chat.core.domain;

import static java.lang.Character.CONTROL;
import static java.lang.Character.FORMAT;
import static java.lang.Character.LINE_SEPARATOR;
import static java.lang.Character.NON_SPACING_MARK;
import static java.lang.Character.PARAGRAPH_SEPARATOR;
import static java.lang.Character.SURROGATE;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rule that names of users and of rooms share. */
final class Label {
    static final int MAX_CODE_POINTS = 64;
    /** Longer input is not worth normalizing. */
    private static final int MAX_RAW_LENGTH = 1024;
    /** A variation selector says how an emoji is drawn; after a letter or digit it is seen by nobody. */
    private static final Pattern HIDDEN_VARIATION = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\x{FE00}-\\x{FE0F}]");

    private Label() {}

    /** Answers {@code raw} in Unicode's form NFC and trimmed; empty when it cannot be a name. */
    static Optional<String> clean(String raw) {
        if (raw.length() > MAX_RAW_LENGTH) {
            return Optional.empty();
        }
        String label = trim(Normalizer.normalize(raw, Form.NFC));
        return isClean(label) ? Optional.of(label) : Optional.empty();
    }

    static boolean isClean(String label) {
        return label.codePointCount(0, label.length()) <= MAX_CODE_POINTS
                && label.codePoints().noneMatch(Label::isForbidden)
                && label.codePoints().anyMatch(Label::isVisible)
                && !HIDDEN_VARIATION.matcher(label).find()
                && trim(label).equals(label)
                && Normalizer.isNormalized(label, Form.NFC);
    }

    private static String trim(String text) {
        int[] codePoints = text.codePoints().toArray();
        int start = 0;
        int end = codePoints.length;
        while (start < end && isSpace(codePoints[start])) {
            start++;
        }
        while (start < end && isSpace(codePoints[end - 1])) {
            end--;
        }
        return new String(codePoints, start, end - start);
    }

    /** Controls, and what reorders or hides what stands around it (Unicode UAX 9, UTR 36). */
    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case CONTROL, SURROGATE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
            case FORMAT -> !isJoiner(codePoint);
            default -> isBlankLetter(codePoint);
        };
    }

    /** Emoji and several scripts need the two joiners. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    /** What is drawn as nothing: the combining joiner, the Hangul fillers, the empty Braille pattern. */
    private static boolean isBlankLetter(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != FORMAT && type != NON_SPACING_MARK && !isSpace(codePoint);
    }

    /** Java's white space leaves out the spaces that do not break. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
