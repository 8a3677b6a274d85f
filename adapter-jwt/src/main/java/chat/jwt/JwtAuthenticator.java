package chat.jwt;

import chat.core.port.Authenticator;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells who somebody is by a JSON Web Token (RFC 7519) that is signed (RFC 7515), as RFC 8725 advises.
 *
 * <p>The user is claim {@code data.userId} or, where that can be none, {@code sub}; the name is {@code data.firstName} and {@code data.lastName} or, where
 * {@code data} has none, {@code given_name} and {@code family_name}.
 */
public final class JwtAuthenticator implements Authenticator {
    private final JwtSettings settings;

    public JwtAuthenticator(JwtSettings settings) {
        this.settings = settings;
    }

    @Override
    public Authentication authenticate(String token, Instant now) {
        if (token.length() <= SignedToken.MAX_LENGTH && token.isBlank()) {
            return new Unauthenticated(Flaw.MISSING);
        }
        return SignedToken.parse(token)
                .map(signed -> judge(signed, now))
                .orElseGet(() -> new Unauthenticated(Flaw.MALFORMED));
    }

    private Authentication judge(SignedToken token, Instant now) {
        Claims claims = new Claims(token.claims());
        Optional<Flaw> flaw = new Header(token.header())
                .flaw(settings.keys.algorithm())
                .or(() -> forgery(token, now))
                .or(() -> claims.flaw(settings.issuer, settings.audience, now));
        if (flaw.isPresent()) {
            return new Unauthenticated(flaw.get());
        }
        boolean allowed = settings.scope.stream().allMatch(claims::grant);
        return allowed ? new Authenticated(claims.identity()) : new Forbidden();
    }

    private Optional<Flaw> forgery(SignedToken token, Instant now) {
        Optional<String> kid = new Header(token.header()).kid();
        return settings.keys.signed(token, kid, now.toEpochMilli()) ? Optional.empty() : Optional.of(Flaw.NOT_GENUINE);
    }
}
