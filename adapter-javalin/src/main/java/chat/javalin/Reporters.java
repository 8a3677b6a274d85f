package chat.javalin;

import static chat.core.domain.ErrorCode.UNAUTHORIZED;

import chat.javalin.Gatekeeper.Answer.Refused;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Those who may report events: programs of this machine and, where there is a token, whoever shows it. */
record Reporters(Optional<EventsToken> token) {
    private static final Refused ONLY_FROM_HERE =
            new Refused(HttpStatus.FORBIDDEN_403, UNAUTHORIZED, "Only programs of this machine report events.");
    private static final Refused NO_TOKEN = new Refused(
            HttpStatus.UNAUTHORIZED_401,
            UNAUTHORIZED,
            "Show the token of this classroom's events: Authorization: Bearer …");
    private static final Refused WRONG_TOKEN =
            new Refused(HttpStatus.UNAUTHORIZED_401, UNAUTHORIZED, "This is not the token of this classroom's events.");

    /** Answers why who asks may not report; empty where they may. */
    Optional<Refused> refusal(Context context) {
        List<String> shown = Collections.list(context.req().getHeaders("Authorization"));
        if (token.isPresent() && !shown.isEmpty()) {
            return isShown(token.get(), shown) ? Optional.empty() : Optional.of(WRONG_TOKEN);
        }
        if (ThisMachine.asks(context)) {
            return Optional.empty();
        }
        return Optional.of(token.isPresent() ? NO_TOKEN : ONLY_FROM_HERE);
    }

    private static boolean isShown(EventsToken token, List<String> authorizations) {
        return authorizations.size() == 1
                && ShownTokens.inAuthorization(authorizations.getFirst()).anyMatch(token::is);
    }
}
