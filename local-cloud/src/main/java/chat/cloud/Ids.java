package chat.cloud;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** Ids as AWS makes them. */
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES_OF_A_GATEWAY_ID = 11;
    private static final int BYTES_OF_A_TRACE = 12;
    private static final int LETTERS_OF_A_KEY = 16;

    private Ids() {}

    /** Answers an id of a connection, a message or a request: 11 bytes in 16 characters, safe in a URL. */
    static String gateway() {
        byte[] bytes = new byte[BYTES_OF_A_GATEWAY_ID];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Answers an id under which X-Ray would find a request of that time. */
    static String trace(Instant time) {
        byte[] bytes = new byte[BYTES_OF_A_TRACE];
        RANDOM.nextBytes(bytes);
        return "Root=1-" + Long.toHexString(time.getEpochSecond()) + "-"
                + HexFormat.of().formatHex(bytes);
    }

    /** Answers so many letters and digits that nobody guesses. */
    static String password(int length) {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(length, 0, LETTERS.length()).forEach(index -> password.append(LETTERS.charAt(index)));
        return password.toString();
    }

    /** Answers an access key id of temporary credentials. */
    static String accessKey() {
        return "ASIA" + password(LETTERS_OF_A_KEY);
    }
}
