package chat.jwt;

import chat.core.port.KeysUnavailableException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URL;
import java.util.List;
import java.util.Optional;

/**
 * Public keys as an issuer publishes them at a URL (RFC 7517, section 5).
 *
 * <p>They are fetched when one is needed, and again when 15 minutes have gone by or a token names a key that is not among them; never more than twice in
 * 10 seconds, whatever the tokens name.
 */
final class PublishedKeys implements TokenKeys {
    static final long KEPT_MILLIS = 15 * 60_000L;
    static final long BETWEEN_FETCHES_MILLIS = 10_000;
    /** How long one waits for another one's fetch. */
    private static final long WAIT_MILLIS = 10_000;

    private final PublicKeyKind kind;
    private final JWKSetSource<SecurityContext> source;

    PublishedKeys(PublicKeyKind kind, URL url) {
        this.kind = kind;
        this.source = new CachingJWKSetSource<>(
                new RateLimitedJWKSetSource<>(new KeyServer(kind, url), BETWEEN_FETCHES_MILLIS, null),
                KEPT_MILLIS,
                WAIT_MILLIS,
                null);
    }

    @Override
    public String algorithm() {
        return kind.name();
    }

    @Override
    public boolean signed(SignedToken token, Optional<String> kid, long nowMillis) {
        return candidates(kid, nowMillis).stream().anyMatch(key -> kind.signed(token, key));
    }

    private List<JWK> candidates(Optional<String> kid, long nowMillis) {
        JWKSet known = known(nowMillis);
        List<JWK> keys = named(kid, known);
        return keys.isEmpty() ? named(kid, newest(known, nowMillis)) : keys;
    }

    private static List<JWK> named(Optional<String> kid, JWKSet all) {
        return all.getKeys().stream()
                .filter(key -> kid.stream().allMatch(name -> name.equals(key.getKeyID())))
                .toList();
    }

    /** Answers the keys of now, or those known where they were fetched a moment ago: a token may name any key whatever. */
    private JWKSet newest(JWKSet known, long nowMillis) {
        try {
            return source.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), nowMillis, null);
        } catch (RateLimitReachedException recent) {
            return known;
        } catch (KeySourceException | RuntimeException unreadable) {
            throw unavailable(unreadable);
        }
    }

    private JWKSet known(long nowMillis) {
        try {
            return source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), nowMillis, null);
        } catch (KeySourceException | RuntimeException unreadable) {
            throw unavailable(unreadable);
        }
    }

    private static KeysUnavailableException unavailable(Exception cause) {
        return new KeysUnavailableException("The keys for tokens could not be fetched", cause);
    }
}
