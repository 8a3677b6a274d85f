package chat.javalin;

import chat.javalin.Gatekeeper.Answer.Admitted;
import chat.javalin.Gatekeeper.Answer.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * Tells a page what its token is worth, and why: of a handshake that was refused a browser shows it nothing.
 *
 * <p>The token is in the header {@code Authorization: Bearer …}, and nothing is kept of it.
 */
final class SignInDesk {
    private static final String PATH = "/session";

    private final Gatekeeper gatekeeper;

    private SignInDesk(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    static void add(RoutesConfig routes, Gatekeeper gatekeeper) {
        routes.get(PATH, new SignInDesk(gatekeeper)::answer);
    }

    private void answer(Context context) {
        context.header("Cache-Control", "no-store");
        Optional<String> header = Optional.ofNullable(context.header("Authorization"));
        switch (gatekeeper.ask(
                header.stream().flatMap(ShownTokens::inAuthorization).toList())) {
            case Admitted admitted -> context.status(HttpStatus.NO_CONTENT);
            case Refused refused -> refuse(context, refused);
        }
    }

    /** Answers a refusal in HTTP. */
    static void refuse(Context context, Refused refused) {
        refused.challenge().ifPresent(scheme -> context.header("WWW-Authenticate", scheme));
        refused.secondsToWait().ifPresent(seconds -> context.header("Retry-After", Long.toString(seconds)));
        context.status(refused.status()).contentType("application/json").result(refused.body());
    }
}
