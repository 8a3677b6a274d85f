package chat.javalin;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code for the terminal: two rows of it make one line of half blocks. */
final class QrCode {
    /** The light border without which phones do not find it. */
    private static final int BORDER = 3;

    private static final String WHITE_ON_BLACK = "\033[97;40m";
    private static final String PLAIN = "\033[0m";

    private QrCode() {}

    /**
     * Draws {@code text}. What is light is drawn, so that it is right on a dark screen in any case, and on
     * every screen that knows colours.
     */
    static String draw(String text, boolean colours) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.LOW);
        StringBuilder drawing = new StringBuilder();
        for (int y = -BORDER; y < code.size + BORDER; y += 2) {
            drawing.append(colours ? WHITE_ON_BLACK : "");
            for (int x = -BORDER; x < code.size + BORDER; x++) {
                drawing.append(halfBlocks(code, x, y));
            }
            drawing.append(colours ? PLAIN : "").append('\n');
        }
        return drawing.toString();
    }

    private static char halfBlocks(io.nayuki.qrcodegen.QrCode code, int x, int y) {
        boolean upper = !code.getModule(x, y);
        boolean lower = !code.getModule(x, y + 1) && y + 1 < code.size + BORDER;
        if (upper) {
            return lower ? '\u2588' : '\u2580';
        }
        return lower ? '\u2584' : ' ';
    }
}
