package chat.javalin;

import chat.core.domain.Identity;
import chat.core.usecase.IssueTicket;
import chat.javalin.Gatekeeper.Answer.Admitted;
import chat.javalin.Gatekeeper.Answer.Refused;
import chat.javalin.OriginPolicy.Refusal;
import chat.protocol.TicketEncoder;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a ticket to who shows a good token, for the handshake that follows: its URL is worth nothing afterwards.
 *
 * <p>It asks all that the handshake would ask, and counts as one: who asks for tickets opens connections.
 */
final class TicketDesk {
    private static final Logger LOG = LoggerFactory.getLogger("chat");
    private static final String PATH = "/ticket";

    private final Supplier<OriginPolicy> origins;
    private final Turnstile turnstile;
    private final Gatekeeper gatekeeper;
    private final IssueTicket issue;

    private TicketDesk(Supplier<OriginPolicy> origins, Turnstile turnstile, Gatekeeper gatekeeper, IssueTicket issue) {
        this.origins = origins;
        this.turnstile = turnstile;
        this.gatekeeper = gatekeeper;
        this.issue = issue;
    }

    static void add(
            RoutesConfig routes,
            Supplier<OriginPolicy> origins,
            Turnstile turnstile,
            Gatekeeper gatekeeper,
            IssueTicket issue) {
        routes.post(PATH, new TicketDesk(origins, turnstile, gatekeeper, issue)::answer);
    }

    private void answer(Context context) {
        context.header("Cache-Control", "no-store");
        Optional<Refusal> unwanted = origins.get().refusal(headers(context, "Origin"));
        if (unwanted.isPresent()) {
            LOG.warn(unwanted.get().line());
            context.status(HttpStatus.FORBIDDEN_403)
                    .contentType("application/json")
                    .result(unwanted.get().body());
            return;
        }
        switch (ask(context)) {
            case Admitted(var identity) -> identity.ifPresent(known -> give(context, known));
            case Refused refused -> SignInDesk.refuse(context, refused);
        }
    }

    private Gatekeeper.Answer ask(Context context) {
        return turnstile
                .refusal(context.ip())
                .orElseGet(() -> gatekeeper.ask(headers(context, "Authorization").stream()
                        .flatMap(ShownTokens::inAuthorization)
                        .toList()));
    }

    private static List<String> headers(Context context, String name) {
        return Collections.list(context.req().getHeaders(name));
    }

    private void give(Context context, Identity identity) {
        context.contentType("application/json").result(TicketEncoder.encode(issue.handle(identity)));
    }
}
