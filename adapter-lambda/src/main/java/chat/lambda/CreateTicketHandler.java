package chat.lambda;

import chat.core.domain.ErrorCode;
import chat.core.domain.Identity;
import chat.core.port.Authenticator;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.core.usecase.IssueTicket;
import chat.protocol.TicketEncoder;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Gives a ticket to who shows a good token: the function behind {@code POST /ticket} of the HTTP API. */
public final class CreateTicketHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Authenticator authenticator;
    private final IssueTicket issue;
    private final AllowedOrigins origins;
    private final InstantSource clock;

    public CreateTicketHandler() {
        this(Wiring.fromEnvironment());
    }

    CreateTicketHandler(Wiring wiring) {
        this.authenticator = wiring.authenticator();
        this.origins = wiring.allowedOrigins();
        this.clock = wiring.clock();
        this.issue = new IssueTicket(wiring.tickets(), Secrets::ticket, clock);
        Priming.registerTickets(this, issue, clock);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        Journal journal = new Journal("create-ticket", new Incoming(new WebSocketEvent()), context);
        TicketRequest request = TicketRequest.of(event);
        if (!origins.admit(request.origins())) {
            journal.close("forbidden-origin");
            return HttpAnswers.foreign(request.origins());
        }
        try {
            return answer(authenticate(request.tokens()), journal);
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            return HttpAnswers.refused(503, ErrorCode.UNAVAILABLE, "You cannot get a ticket just now. Try again.");
        }
    }

    private Authentication authenticate(List<String> tokens) {
        return tokens.size() == 1
                ? authenticator.authenticate(tokens.getFirst(), clock.instant())
                : new Unauthenticated(tokens.isEmpty() ? Flaw.MISSING : Flaw.MALFORMED);
    }

    private APIGatewayV2HTTPResponse answer(Authentication authentication, Journal journal) {
        return switch (authentication) {
            case Authenticated(var identity) -> give(identity, journal);
            case Unauthenticated(var flaw) -> {
                journal.close(flaw.name().toLowerCase(Locale.ROOT));
                yield HttpAnswers.refused(401, ErrorCode.UNAUTHORIZED, flaw.sentence());
            }
            case Forbidden() -> {
                journal.close("forbidden");
                yield HttpAnswers.refused(403, ErrorCode.UNAUTHORIZED, Forbidden.SENTENCE);
            }
        };
    }

    private APIGatewayV2HTTPResponse give(Identity identity, Journal journal) {
        String ticket = TicketEncoder.encode(issue.handle(identity));
        journal.close("done");
        return HttpAnswers.of(200, ticket);
    }
}
