package chat.lambda;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An identity as the authorizer's context, which API Gateway adds to every later event of the connection.
 *
 * <p>A value is text, a number or a truth value there, and may come back as text.
 */
final class Authorization {
    private static final String USER = "userId";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String EXPIRES = "expiresAt";

    private Authorization() {}

    /** Answers what the authorizer hands on. */
    static Map<String, Object> context(Identity identity) {
        Map<String, Object> context = new HashMap<>();
        context.put(USER, identity.user().value());
        identity.firstName().ifPresent(name -> context.put(FIRST_NAME, name));
        identity.lastName().ifPresent(name -> context.put(LAST_NAME, name));
        context.put(EXPIRES, identity.expiresAt().toEpochMilli());
        return context;
    }

    /** Reads what {@link #context} wrote; empty where there was no authorizer of ours. */
    static Optional<Identity> identity(Map<String, Object> context) {
        Optional<Instant> expiry = text(context, EXPIRES).flatMap(Authorization::instant);
        return text(context, USER)
                .flatMap(UserId::parse)
                .flatMap(user ->
                        expiry.map(at -> new Identity(user, text(context, FIRST_NAME), text(context, LAST_NAME), at)));
    }

    private static Optional<String> text(Map<String, Object> context, String key) {
        return Optional.ofNullable(context.get(key)).map(Object::toString);
    }

    private static Optional<Instant> instant(String millis) {
        try {
            return Optional.of(Instant.ofEpochMilli((long) Double.parseDouble(millis)));
        } catch (NumberFormatException strange) {
            return Optional.empty();
        }
    }
}
