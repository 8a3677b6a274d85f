package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.MessageText;
import chat.core.domain.ServerEvent.PostedToEveryone;
import chat.core.domain.UserId;
import chat.core.usecase.IssueTicket;
import chat.core.usecase.RedeemTicket;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Walks a function's real path once before a snapshot of it is taken, so that what is restored is warm.
 *
 * <p>The connection of that walk is nobody's, so nobody sees anything of it.
 */
final class Priming implements Resource {
    static final String NOBODY = "snapstart-priming";

    /** The runtime holds its resources weakly. */
    private static final Collection<Priming> KEPT = new ConcurrentLinkedQueue<>();

    private final Runnable walk;

    private Priming(Runnable walk) {
        this.walk = walk;
    }

    /** Has {@code handler} answer a request of {@code route} before a snapshot is taken. */
    static void register(RequestHandler<WebSocketEvent, ?> handler, String route) {
        keep(new Priming(() -> handler.handleRequest(request(route), new PrimingContext())));
    }

    /** Has {@code handler} answer a request of {@code route}, and a post made, before a snapshot is taken. */
    static void register(RequestHandler<WebSocketEvent, ?> handler, String route, Parts parts) {
        register(handler, route);
        keep(new Priming(() -> post(parts, request(route))));
    }

    /** Has the authorizer look at a token that proves nothing before a snapshot is taken. */
    static void registerAuthorizer(AuthorizerHandler handler) {
        keep(new Priming(() -> refuse(handler)));
    }

    private static void refuse(AuthorizerHandler handler) {
        AuthorizerEvent event = new AuthorizerEvent();
        event.setMultiValueHeaders(Map.of(ShownTokens.HEADER, List.of(ShownTokens.SUBPROTOCOL + ", e30.e30.priming")));
        try {
            handler.handleRequest(event, new PrimingContext());
        } catch (UnauthorizedException asItShould) {
            new PrimingContext().getLogger().log("The authorizer is primed.\n");
        }
    }

    /** Has the authorizer look for a ticket that nobody ever got before a snapshot is taken. */
    static void registerRedeeming(RedeemTicket redeem) {
        keep(new Priming(() -> redeem.handle("A".repeat(43))));
    }

    /** Has a token refused, and a ticket kept that is good for nothing, before a snapshot is taken. */
    static void registerTickets(CreateTicketHandler handler, IssueTicket issue, InstantSource clock) {
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setHeaders(Map.of("authorization", "Bearer e30.e30.priming"));
        keep(new Priming(() -> handler.handleRequest(event, new PrimingContext())));
        keep(new Priming(() ->
                issue.handle(new Identity(new UserId(NOBODY), Optional.empty(), Optional.empty(), clock.instant()))));
    }

    /** Has a function behind a queue be brought {@code body} before a snapshot is taken. */
    static void registerForQueue(RequestHandler<SQSEvent, ?> handler, String body) {
        keep(new Priming(() -> handler.handleRequest(message(body), new PrimingContext())));
    }

    private static void keep(Priming priming) {
        KEPT.add(priming);
        Core.getGlobalContext().register(priming);
    }

    private static WebSocketEvent request(String route) {
        WebSocketEvent event = new WebSocketEvent();
        event.getRequestContext().setConnectionId(NOBODY);
        event.setBody("""
                {"action":"%s","value":"priming","entityId":"priming","name":"priming","room":"priming","epoch":"priming","seq":0}""".formatted(route));
        return event;
    }

    private static SQSEvent message(String body) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(NOBODY);
        message.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }

    private static void post(Parts parts, WebSocketEvent event) {
        try {
            parts.gateways()
                    .gateway(new Incoming(event), new PrimingContext())
                    .post(List.of(new ConnectionId(NOBODY)), new PostedToEveryone(new MessageText("priming")));
        } catch (IllegalStateException nowhere) {
            new PrimingContext().getLogger().log("No endpoint is configured, so posts are not primed.\n");
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        walk.run();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
