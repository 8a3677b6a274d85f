package chat.lambda;

import chat.core.domain.Identity;
import chat.core.port.Authenticator;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.core.usecase.RedeemTicket;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse.PolicyDocument;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides who comes in, by a token or a ticket: the authorizer in front of {@code $connect}. */
public final class AuthorizerHandler implements RequestHandler<AuthorizerEvent, IamPolicyResponse> {
    private static final String NOBODY = "nobody";

    private final Authenticator authenticator;
    private final Optional<RedeemTicket> redeem;
    private final boolean query;
    private final InstantSource clock;

    public AuthorizerHandler() {
        this(Wiring.fromEnvironment());
    }

    AuthorizerHandler(Wiring wiring) {
        this.authenticator = wiring.authenticator();
        this.query = wiring.authQuery();
        this.clock = wiring.clock();
        this.redeem =
                wiring.redeemsTickets() ? Optional.of(new RedeemTicket(wiring.tickets(), clock)) : Optional.empty();
        Priming.registerAuthorizer(this);
        redeem.ifPresent(Priming::registerRedeeming);
    }

    /**
     * Answers a policy that lets the connection in, with its identity as context, or one that does not.
     *
     * @throws UnauthorizedException where the token proves nothing
     */
    @Override
    public IamPolicyResponse handleRequest(AuthorizerEvent event, Context context) {
        Journal journal = new Journal("authorizer", new Incoming(new WebSocketEvent()), context);
        String route = Optional.ofNullable(event.getMethodArn()).orElse("");
        return switch (authenticate(event, journal)) {
            case Authenticated(var identity) -> {
                journal.close("done");
                yield allow(route, identity);
            }
            case Forbidden() -> {
                journal.close("forbidden");
                yield deny(route);
            }
            case Unauthenticated(var flaw) -> {
                journal.close(flaw.name().toLowerCase(Locale.ROOT));
                throw new UnauthorizedException();
            }
        };
    }

    /** Nobody chooses between two, tokens or tickets: that would be as good as none. So is a token where none may be. */
    private Authentication authenticate(AuthorizerEvent event, Journal journal) {
        if (!query && ShownTokens.areInQuery(event)) {
            return new Unauthenticated(Flaw.MISSING);
        }
        List<String> tickets = redeem.isEmpty() ? List.of() : ShownTokens.ticketsIn(event);
        List<String> tokens = ShownTokens.in(event);
        int shown = tickets.size() + tokens.size();
        if (shown != 1) {
            return new Unauthenticated(shown == 0 ? Flaw.MISSING : Flaw.MALFORMED);
        }
        try {
            return tickets.isEmpty()
                    ? authenticator.authenticate(tokens.getFirst(), clock.instant())
                    : redeem.orElseThrow().handle(tickets.getFirst());
        } catch (RuntimeException fault) {
            journal.close("failed", fault);
            throw fault;
        }
    }

    private static IamPolicyResponse allow(String route, Identity identity) {
        return policy(
                identity.user().value(), IamPolicyResponse.allowStatement(route), Authorization.context(identity));
    }

    private static IamPolicyResponse deny(String route) {
        return policy(NOBODY, IamPolicyResponse.denyStatement(route), Map.of());
    }

    private static IamPolicyResponse policy(String principal, Statement statement, Map<String, Object> context) {
        PolicyDocument document = PolicyDocument.builder()
                .withVersion(IamPolicyResponse.VERSION_2012_10_17)
                .withStatement(List.of(statement))
                .build();
        return IamPolicyResponse.builder()
                .withPrincipalId(principal)
                .withPolicyDocument(document)
                .withContext(context)
                .build();
    }
}
