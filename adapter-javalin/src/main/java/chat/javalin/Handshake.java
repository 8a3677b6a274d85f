package chat.javalin;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
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

/** Lets WebSockets in as API Gateway does: at any stage's path, with no extension and no subprotocol. */
final class Handshake implements WebSocketNegotiator {
    private static final Logger LOG = LoggerFactory.getLogger("chat");
    private static final Pattern STAGE = Pattern.compile("/([A-Za-z0-9_-]{0,128})/?");
    private static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";

    private final Supplier<OriginPolicy> origins;
    private final FrontDoor door;
    private final Sockets sockets;
    private final Writer writer;

    Handshake(Supplier<OriginPolicy> origins, FrontDoor door, Sockets sockets, Writer writer) {
        this.origins = origins;
        this.door = door;
        this.sockets = sockets;
        this.writer = writer;
    }

    @Override
    @SuppressWarnings("NullAway") // Jetty's way to say that the answer is given
    public FrameHandler negotiate(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        Matcher stage = STAGE.matcher(Request.getPathInContext(request));
        Optional<String> refusal =
                origins.get().refusal(Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN)));
        refusal.ifPresent(LOG::warn);
        if (refusal.isPresent() || !stage.matches()) {
            forbid(response, callback);
            return null;
        }
        response.setExtensions(List.of());
        return connect(stage.group(1), Request.getRemoteAddr(request));
    }

    private ChatSocket connect(String stage, String address) {
        ConnectionId id = Ids.connection();
        Caller caller = new Caller(id, stage, InstantSource.system().instant(), address);
        ChatSocket socket = new ChatSocket(caller, door, sockets, new Outlet(writer));
        sockets.add(id, socket);
        door.connect(id);
        return socket;
    }

    private static void forbid(Response response, Callback callback) {
        response.setStatus(HttpStatus.FORBIDDEN_403);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(FORBIDDEN.getBytes(StandardCharsets.UTF_8)), callback);
    }

    @Override
    public void customize(Configuration session) {
        session.setAutoFragment(false);
        session.setMaxFrameSize(WireFrame.MAX_PAYLOAD);
        session.setIdleTimeout(Duration.ZERO);
    }
}
