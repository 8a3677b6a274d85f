package chat.core.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The form of texts that nobody can guess: 32 random bytes, in 43 letters of base64url. */
final class Secret {
    static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secret() {}

    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    static String text(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("A secret is made of " + BYTES + " bytes");
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Answers what it is known by: to every other spelling belongs another mark. */
    static SecretMark mark(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return new SecretMark(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
