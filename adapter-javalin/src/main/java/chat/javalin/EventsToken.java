package chat.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;

/** The token by which other machines report events. It is compared, and shown to nobody but the classroom that news are for. */
final class EventsToken {
    private static final Pattern FORM = Pattern.compile("[!-~]{16,512}");

    private final String secret;

    private EventsToken(String secret) {
        this.secret = secret;
    }

    /** Reads the one line of {@code file}. */
    static EventsToken read(Path file) {
        List<String> lines = SecretFile.read(file);
        if (lines.size() != 1 || !FORM.matcher(lines.getFirst()).matches()) {
            throw new UnusableOptionException("The file " + file
                    + " holds no token for events: that is one line of 16 to 512 letters, digits and signs of ASCII.");
        }
        return new EventsToken(lines.getFirst());
    }

    /** Answers whether {@code shown} is this one, after a time that tells nothing of how much of it is. */
    boolean is(String shown) {
        return MessageDigest.isEqual(shown.getBytes(UTF_8), secret.getBytes(UTF_8));
    }

    /** Answers the header {@code Authorization} that shows it to that classroom. */
    String authorization() {
        return "Bearer " + secret;
    }
}
