package chat.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads those keys out of a key set that can verify a signature of one kind, and passes over the others (RFC 7517, section 5).
 *
 * <p>With our own reader: nimbus's brings a whole library for JSON, and the functions have one.
 */
final class KeySet {
    private KeySet() {}

    /** Reads a key set; empty where {@code utf8} is none. */
    static Optional<JWKSet> read(byte[] utf8, PublicKeyKind kind) {
        return JsonReader.read(utf8)
                .flatMap(set -> set.member("keys"))
                .flatMap(keys -> keys instanceof Json.Items(List<Json> all) ? Optional.of(all) : Optional.empty())
                .map(all ->
                        new JWKSet(all.stream().flatMap(key -> keyOf(key, kind)).toList()));
    }

    private static Stream<JWK> keyOf(Json value, PublicKeyKind kind) {
        return value instanceof Json.Members key && isForSignatures(key, kind)
                ? kind.key(key).stream()
                : Stream.empty();
    }

    /** What a key does not say of its use, it does not limit (RFC 7517, sections 4.2 to 4.4). */
    private static boolean isForSignatures(Json.Members key, PublicKeyKind kind) {
        return allows(key, "use", "sig") && allows(key, "key_ops", "verify") && allows(key, "alg", kind.name());
    }

    private static boolean allows(Json.Members key, String limit, String use) {
        return key.member(limit).isEmpty() || key.texts(limit).contains(use);
    }
}
