package chat.core.domain;

/** The rule of texts that come from other systems and are passed on as they are. */
final class Opaque {
    private Opaque() {}

    /** Answers whether {@code text} has 1 to {@code most} characters, says something, and can be written in UTF-8. */
    static boolean isClean(String text, int most) {
        return !text.isBlank() && text.length() <= most && text.codePoints().noneMatch(Opaque::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
