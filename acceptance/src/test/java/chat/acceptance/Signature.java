package chat.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as an issuer of one's own would sign them, with nothing but the JDK. */
final class Signature {
    static final String SECRET = "a secret for tests only, of more than 32 bytes";

    private Signature() {}

    static String token(String user, String firstName, String lastName, Instant end) {
        String claims = """
                {"iss":"classroom","aud":"chat","sub":"%1$s","exp":%2$d,\
                "data":{"userId":"%1$s","firstName":"%3$s","lastName":"%4$s"}}""".formatted(user, end.getEpochSecond(), firstName, lastName);
        String signed =
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
        return signed + "." + encoded(signature(signed));
    }

    private static byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
