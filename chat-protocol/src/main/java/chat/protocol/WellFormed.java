package chat.protocol;

/** Text that UTF-8 can carry: half a surrogate pair becomes U+FFFD, as in browsers. */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    static String of(String text) {
        int first = loneSurrogate(text, 0);
        return first < 0 ? text : repaired(text, first);
    }

    private static String repaired(String text, int first) {
        StringBuilder repaired = new StringBuilder(text);
        for (int lone = first; lone >= 0; lone = loneSurrogate(text, lone + 1)) {
            repaired.setCharAt(lone, REPLACEMENT);
        }
        return repaired.toString();
    }

    /** Finds the first half of a pair that stands alone, at {@code from} or after; -1 when there is none. */
    private static int loneSurrogate(String text, int from) {
        int index = from;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (Character.getType(codePoint) == Character.SURROGATE) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return -1;
    }
}
