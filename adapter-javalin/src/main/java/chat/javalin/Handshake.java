package chat.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.eclipse.jetty.http.HttpHeader.WWW_AUTHENTICATE;

import chat.core.domain.ErrorCode;
import chat.javalin.Gatekeeper.Answer.Admitted;
import chat.javalin.Gatekeeper.Answer.Refused;
import chat.javalin.OriginPolicy.Refusal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Lets WebSockets in as API Gateway does: at any stage's path, with no extension, and with no subprotocol but the
 * one that a token follows, whether or not anybody looks at that.
 */
final class Handshake implements WebSocketNegotiator {
    private static final Logger LOG = LoggerFactory.getLogger("chat");
    private static final Pattern STAGE = Pattern.compile("/([A-Za-z0-9_-]{0,128})/?");
    /** What API Gateway says to whom it does not know. */
    static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";

    private static final Refused TOO_MANY = new Refused(
            HttpStatus.TOO_MANY_REQUESTS_429,
            ErrorCode.RATE_LIMITED,
            "You have as many connections as one may have. Close one of the others first.");

    private final Supplier<OriginPolicy> origins;
    private final Turnstile turnstile;
    private final Gatekeeper gatekeeper;
    private final Reception reception;

    Handshake(Supplier<OriginPolicy> origins, Turnstile turnstile, Gatekeeper gatekeeper, Reception reception) {
        this.origins = origins;
        this.turnstile = turnstile;
        this.gatekeeper = gatekeeper;
        this.reception = reception;
    }

    @Override
    @SuppressWarnings("NullAway") // Jetty's way to say that the answer is given
    public FrameHandler negotiate(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        Matcher stage = STAGE.matcher(Request.getPathInContext(request));
        Optional<Refusal> refusal = origins.get().refusal(request.getHeaders().getValuesList(HttpHeader.ORIGIN));
        refusal.ifPresent(reason -> LOG.warn(reason.line()));
        if (refusal.isPresent() || !stage.matches()) {
            String body = refusal.map(Refusal::body).orElse(FORBIDDEN);
            refuse(HttpStatus.FORBIDDEN_403, body.getBytes(UTF_8), response, callback);
            return null;
        }
        return switch (ask(request)) {
            case Admitted(var identity) -> {
                response.setExtensions(List.of());
                answerSubprotocol(request, response);
                Optional<ChatSocket> socket =
                        reception.connect(stage.group(1), Request.getRemoteAddr(request), identity);
                if (socket.isEmpty()) {
                    refuse(TOO_MANY, response, callback);
                }
                yield socket.orElse(null);
            }
            case Refused refused -> {
                refuse(refused, response, callback);
                yield null;
            }
        };
    }

    /** An address that comes too often is not even asked for its token. */
    private Gatekeeper.Answer ask(Request request) {
        return turnstile.refusal(Request.getRemoteAddr(request)).orElseGet(() -> gatekeeper.ask(request));
    }

    private static void refuse(Refused refused, Response response, Callback callback) {
        LOG.atLevel(refused.retryAfter().isPresent() ? Level.DEBUG : Level.WARN)
                .log("Refused a client: {}", refused.sentence());
        refused.challenge().ifPresent(scheme -> response.getHeaders().put(WWW_AUTHENTICATE, scheme));
        refused.secondsToWait().ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
        refuse(refused.status(), refused.body(), response, callback);
    }

    /** A browser closes a connection where none of the subprotocols that it offered is answered. */
    private static void answerSubprotocol(ServerUpgradeRequest request, ServerUpgradeResponse response) {
        if (request.hasSubProtocol(ShownTokens.SUBPROTOCOL)) {
            response.setAcceptedSubProtocol(ShownTokens.SUBPROTOCOL);
        }
    }

    private static void refuse(int status, byte[] body, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    @Override
    public void customize(Configuration session) {
        session.setAutoFragment(false);
        session.setMaxFrameSize(WireFrame.MAX_PAYLOAD);
        session.setIdleTimeout(Duration.ZERO);
    }
}
