package chat.jwt;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a token good: its keys, who issued it, whom for, and maybe a scope.
 *
 * <p>One algorithm, chosen here and never by a token (RFC 8725, section 3.1).
 */
public final class JwtSettings {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    final TokenKeys keys;
    final String issuer;
    final String audience;
    final Optional<String> scope;

    private JwtSettings(TokenKeys keys, String issuer, String audience, Optional<String> scope) {
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("Name the issuer of tokens, and the audience that they are for");
        }
        this.keys = keys;
        this.issuer = issuer;
        this.audience = audience;
        this.scope = scope;
    }

    /** Answers settings for HS256 with a secret of 32 bytes or more; with two while one replaces the other: both are good then. */
    public static JwtSettings hs256(String issuer, String audience, List<String> secrets) {
        return new JwtSettings(new SharedSecrets(secrets), issuer, audience, Optional.empty());
    }

    /** Answers settings for RS256 with the keys that the issuer publishes at {@code keySet}. */
    public static JwtSettings rs256(String issuer, String audience, URI keySet) {
        return new JwtSettings(new PublishedKeys(PublicKeyKind.RS256, url(keySet)), issuer, audience, Optional.empty());
    }

    /** Answers settings for ES256 with the keys that the issuer publishes at {@code keySet}. */
    public static JwtSettings es256(String issuer, String audience, URI keySet) {
        return new JwtSettings(new PublishedKeys(PublicKeyKind.ES256, url(keySet)), issuer, audience, Optional.empty());
    }

    /** Answers these settings, where a token has to have {@code scope}, too. */
    public JwtSettings requiring(String scope) {
        if (scope.isBlank() || scope.contains(" ")) {
            throw new IllegalArgumentException("A scope is one word");
        }
        return new JwtSettings(keys, issuer, audience, Optional.of(scope));
    }

    private static URL url(URI keySet) {
        String scheme = String.valueOf(keySet.getScheme());
        boolean local = scheme.equalsIgnoreCase("http") && LOOPBACK.contains(String.valueOf(keySet.getHost()));
        boolean secret = scheme.equalsIgnoreCase("https") && keySet.getHost() != null;
        if (!local && !secret) {
            throw new IllegalArgumentException("The URL of the keys has to begin with https://");
        }
        try {
            return keySet.toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException("The URL of the keys is none", impossible);
        }
    }
}
