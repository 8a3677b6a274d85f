package chat.lambda;

import chat.core.port.Authenticator;
import chat.jwt.JwtAuthenticator;
import chat.jwt.JwtSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads again, every few minutes, which tokens are good: secrets are replaced while a function runs. */
final class FreshAuthenticator implements Authenticator {
    /** For so long a secret that was withdrawn may still be good. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Supplier<JwtSettings> settings;
    private Optional<Read> last = Optional.empty();

    FreshAuthenticator(Supplier<JwtSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Authentication authenticate(String token, Instant now) {
        return fresh(now).authenticate(token, now);
    }

    private synchronized Authenticator fresh(Instant now) {
        Read read = last.filter(known -> known.isFresh(now))
                .orElseGet(() -> new Read(new JwtAuthenticator(settings.get()), now));
        last = Optional.of(read);
        return read.authenticator();
    }

    private record Read(Authenticator authenticator, Instant at) {
        boolean isFresh(Instant now) {
            return Duration.between(at, now).compareTo(FRESH) < 0;
        }
    }
}
