package chat.template;

/**
 * Something about a template that would not work as meant.
 *
 * @param resource the logical id of the resource that it is about
 * @param sentence what one would see, and how to mend it
 */
public record Finding(Severity severity, String resource, String sentence) {
    /** What kind of thing it is. */
    public enum Severity {
        /** Something is not there that has to be. */
        MISSING,
        /** Something allows more than is needed. */
        TOO_WIDE,
        /** Something is there, but not as it has to be. */
        WRONG,
        /** Nothing is wrong: it says what was not looked at. */
        NOTE
    }

    /** Answers whether something has to be mended. */
    public boolean isFault() {
        return severity != Severity.NOTE;
    }

    static Finding missing(String resource, String sentence) {
        return new Finding(Severity.MISSING, resource, sentence);
    }

    static Finding tooWide(String resource, String sentence) {
        return new Finding(Severity.TOO_WIDE, resource, sentence);
    }

    static Finding wrong(String resource, String sentence) {
        return new Finding(Severity.WRONG, resource, sentence);
    }
}
