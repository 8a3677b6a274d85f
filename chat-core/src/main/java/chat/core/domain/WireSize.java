package chat.core.domain;

/** How many bytes a value takes in a frame at most, so that pages can be cut without knowing the codec. */
final class WireSize {
    /** Field names, quotes, numbers, time and commas of one entry. */
    private static final int ENTRY = 120;

    private WireSize() {}

    static int of(Message message) {
        return ENTRY
                + ofText(message.text().value())
                + ofText(message.author().value())
                + ofText(message.room().name().value());
    }

    static int of(RoomName room) {
        return 3 + ofText(room.value());
    }

    /** Counts UTF-8 bytes with JSON's escapes. */
    private static int ofText(String text) {
        return text.codePoints().map(WireSize::ofCodePoint).sum();
    }

    private static int ofCodePoint(int codePoint) {
        if (codePoint < 0x20) {
            return 6;
        }
        if (codePoint < 0x80) {
            return codePoint == '"' || codePoint == '\\' ? 2 : 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
