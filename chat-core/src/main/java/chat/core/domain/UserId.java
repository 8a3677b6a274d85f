package chat.core.domain;

/**
 * Who a user is for the one that issues tokens: 1 to 128 characters, none of them a control character or half of one.
 *
 * <p>Others see a {@link UserName} instead; it says the id only where the user has no other name, or somebody else has that one.
 */
public record UserId(String value) {
    /** The most characters of one. */
    public static final int MAX_LENGTH = 128;

    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A user id has 1 to 128 characters, and no control characters");
        }
    }

    /** Answers whether {@code raw} can be an id. */
    public static boolean isValid(String raw) {
        return !raw.isBlank() && raw.length() <= MAX_LENGTH && raw.codePoints().noneMatch(UserId::isForbidden);
    }

    /** Half a surrogate pair cannot be stored as UTF-8: two such ids would become one. */
    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
