package chat.jwt;

import chat.core.port.Authenticator.Flaw;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a header says, and whether that is for this chat. */
record Header(Json.Members members) {
    /** Keys of the token's own choice, and what changes how a token is read (RFC 8725, 3.10; RFC 7515, 4.1.11; RFC 7797). */
    private static final Set<String> REFUSED = Set.of("jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "enc", "cty");

    /** As in RFC 7519, section 5.1, and RFC 9068, section 2.1. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

    /** Finds what is wrong with it for one that takes {@code algorithm} only. */
    Optional<Flaw> flaw(String algorithm) {
        Optional<String> stated = members.text("alg");
        if (stated.isEmpty() || hasOtherThanText("kid") || hasOtherThanText("typ")) {
            return Optional.of(Flaw.MALFORMED);
        }
        if (!stated.get().equals(algorithm)) {
            return Optional.of(Flaw.NOT_GENUINE);
        }
        boolean strange = REFUSED.stream().anyMatch(members.values()::containsKey) || !hasKnownType();
        return strange ? Optional.of(Flaw.MALFORMED) : Optional.empty();
    }

    /** Finds the name of the key: one of those that are configured, or else none. */
    Optional<String> kid() {
        return members.text("kid");
    }

    private boolean hasOtherThanText(String name) {
        return members.values().containsKey(name) && members.text(name).isEmpty();
    }

    private boolean hasKnownType() {
        return members.text("typ").stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .allMatch(TYPES::contains);
    }
}
