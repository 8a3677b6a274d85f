package chat.javalin;

import static chat.core.domain.ErrorCode.UNAUTHORIZED;
import static chat.core.domain.ErrorCode.UNAVAILABLE;

import chat.core.domain.ErrorCode;
import chat.core.domain.Identity;
import chat.core.domain.ServerEvent;
import chat.core.port.Authenticator;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.core.port.KeysUnavailableException;
import chat.core.usecase.RedeemTicket;
import chat.javalin.Gatekeeper.Answer.Admitted;
import chat.javalin.Gatekeeper.Answer.Refused;
import chat.protocol.FrameEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who comes in: everybody, or who has a good token or ticket. */
final class Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger("chat");

    private static final Refused IN_URL = new Refused(
            HttpStatus.UNAUTHORIZED_401,
            UNAUTHORIZED,
            "Tokens in URLs are refused here, since logs keep URLs. Send yours as a subprotocol.");

    private final Optional<Authenticator> authenticator;
    private final RedeemTicket redeem;
    private final boolean query;
    private final InstantSource clock;

    /** What becomes of who wants to come in. */
    sealed interface Answer {
        /** They may. */
        record Admitted(Optional<Identity> identity) implements Answer {}

        /** They may not, and {@code sentence} says why. */
        record Refused(int status, ErrorCode code, String sentence, Optional<Duration> retryAfter) implements Answer {
            Refused(int status, ErrorCode code, String sentence) {
                this(status, code, sentence, Optional.empty());
            }

            /** What HTTP asks for in an answer of 401: the way to sign in. */
            Optional<String> challenge() {
                return status == HttpStatus.UNAUTHORIZED_401 ? Optional.of("Bearer") : Optional.empty();
            }

            /** How long to wait, in the seconds that HTTP counts in. */
            OptionalLong secondsToWait() {
                return retryAfter.stream()
                        .mapToLong(delay -> Math.ceilDiv(delay.toMillis(), 1_000))
                        .findAny();
            }

            /** The same in JSON, as a frame would say it. */
            byte[] body() {
                return FrameEncoder.encode(
                        new ServerEvent.Refused(Optional.empty(), code, sentence, Optional.empty(), retryAfter));
            }
        }
    }

    Gatekeeper(Optional<Authenticator> authenticator, RedeemTicket redeem, boolean query, InstantSource clock) {
        this.authenticator = authenticator;
        this.redeem = redeem;
        this.query = query;
        this.clock = clock;
    }

    /** Answers whether anybody is asked who it is. */
    boolean asks() {
        return authenticator.isPresent();
    }

    /** Looks at all that a handshake shows. A token where none may be is refused, whatever stands beside it. */
    Answer ask(Request handshake) {
        List<String> tickets = ShownTokens.ticketsIn(handshake);
        List<String> tokens = ShownTokens.in(handshake);
        if (authenticator.isPresent() && !query && ShownTokens.areInQuery(handshake)) {
            return IN_URL;
        }
        if (authenticator.isEmpty() || tickets.isEmpty()) {
            return ask(tokens);
        }
        return tickets.size() + tokens.size() == 1
                ? answer(redeem.handle(tickets.getFirst()))
                : unauthorized(Flaw.MALFORMED);
    }

    /** Looks at all that was shown as a token. Nobody chooses between two: that would be as good as none. */
    Answer ask(List<String> tokens) {
        if (authenticator.isEmpty()) {
            return new Admitted(Optional.empty());
        }
        return switch (tokens.size()) {
            case 0 -> unauthorized(Flaw.MISSING);
            case 1 -> ask(authenticator.get(), tokens.getFirst());
            default -> unauthorized(Flaw.MALFORMED);
        };
    }

    private Answer ask(Authenticator asked, String token) {
        try {
            return answer(asked.authenticate(token, clock.instant()));
        } catch (KeysUnavailableException unavailable) {
            LOG.error("Nobody comes in: the keys of tokens cannot be had (log chat at the level debug to see why)");
            LOG.debug("No keys", unavailable);
            return new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    UNAVAILABLE,
                    "Your sign-in cannot be checked just now. Try again.");
        }
    }

    private static Answer answer(Authentication authentication) {
        return switch (authentication) {
            case Authenticated(var identity) -> new Admitted(Optional.of(identity));
            case Unauthenticated(var flaw) -> unauthorized(flaw);
            case Forbidden() -> new Refused(HttpStatus.FORBIDDEN_403, UNAUTHORIZED, Forbidden.SENTENCE);
        };
    }

    private static Answer unauthorized(Flaw flaw) {
        return new Refused(HttpStatus.UNAUTHORIZED_401, UNAUTHORIZED, flaw.sentence());
    }
}
