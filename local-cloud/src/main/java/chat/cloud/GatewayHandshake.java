package chat.cloud;

import chat.cloud.Gateway.Admission;
import chat.javalin.Assembly;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/** The handshake: it waits for {@code $connect}, and ends with its status where that is not good. */
final class GatewayHandshake implements WebSocketNegotiator {
    private static final int MAX_FRAME = 32 * 1024;
    private static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";

    private final Gateway gateway;
    private final Connections connections;
    private final String stage;
    private final Supplier<Executor> executors;

    /** Makes handshakes for the API's stage; each connection's frames are dealt with on an executor of its own. */
    GatewayHandshake(Gateway gateway, Connections connections, String stage, Supplier<Executor> executors) {
        this.gateway = gateway;
        this.connections = connections;
        this.stage = stage;
        this.executors = executors;
    }

    @Override
    @SuppressWarnings("NullAway") // Jetty's way to say that the answer is given
    public FrameHandler negotiate(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        if (!isStage(Request.getPathInContext(request))) {
            refuse(response, 403, FORBIDDEN, callback);
            return null;
        }
        if (!connections.limits().newcomers().take()) {
            refuse(response, 429, "{\"message\":\"Too Many Requests\"}", callback);
            return null;
        }
        response.setExtensions(List.of());
        Admission admission = gateway.connect(peer(request));
        if (!admission.isIn()) {
            refuse(response, admission.status(), "", callback);
            return null;
        }
        admission.subprotocol().filter(request.getSubProtocols()::contains).ifPresent(response::setAcceptedSubProtocol);
        return registered(new GatewaySocket(admission.peer(), gateway, connections, executors.get()));
    }

    /** Who hears that it is let in can be posted to, so its connection is there before it hears that. */
    private GatewaySocket registered(GatewaySocket socket) {
        connections.add(socket);
        return socket;
    }

    /** The page, and the lab's, connect to the root. */
    private boolean isStage(String path) {
        return path.equals("/") || path.equals("/" + stage) || path.equals("/" + stage + "/");
    }

    private static Peer peer(ServerUpgradeRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName(), unknown -> new ArrayList<>())
                    .add(Optional.ofNullable(field.getValue()).orElse(""));
        }
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValues());
        }
        return new Peer(
                Ids.gateway(),
                Instant.now(),
                Request.getRemoteAddr(request),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.USER_AGENT)),
                headers,
                query);
    }

    private static void refuse(Response response, int status, String body, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }

    @Override
    public void customize(Configuration session) {
        session.setAutoFragment(false);
        session.setMaxFrameSize(MAX_FRAME);
        session.setMaxTextMessageSize(Assembly.MAX_MESSAGE);
        session.setIdleTimeout(Duration.ZERO);
    }
}
