package chat.lambda;

import chat.core.port.Authenticator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads again, every few minutes, which tokens are good: secrets are replaced while a function runs. */
final class FreshAuthenticator implements Authenticator {
    /** For so long a secret that was withdrawn may still be good. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Supplier<Authenticator> reader;
    private Optional<Read> last = Optional.empty();

    FreshAuthenticator(Supplier<Authenticator> reader) {
        this.reader = reader;
    }

    @Override
    public Authentication authenticate(String token, Instant now) {
        return fresh(now).authenticate(token, now);
    }

    private synchronized Authenticator fresh(Instant now) {
        Read read = last.filter(known -> known.isFresh(now)).orElseGet(() -> new Read(reader.get(), now));
        last = Optional.of(read);
        return read.authenticator();
    }

    private record Read(Authenticator authenticator, Instant at) {
        boolean isFresh(Instant now) {
            return Duration.between(at, now).compareTo(FRESH) < 0;
        }
    }
}
