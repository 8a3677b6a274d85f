package chat.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.WebSocketRoute.CloseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line between one tab and the chat: it can be cut and mended, and shows what the tab has sent. */
final class Cable {
    private static final CloseOptions LOST = new CloseOptions().setCode(4000);

    private final List<Frame> sent = new ArrayList<>();
    private Optional<WebSocketRoute> page = Optional.empty();
    private Optional<WebSocketRoute> server = Optional.empty();
    private boolean isCut;

    /** Lays a cable to {@code tab}, which has not been to the chat yet. */
    static Cable to(Page tab) {
        Cable cable = new Cable();
        tab.routeWebSocket(Pattern.compile("ws:.*"), cable::plug);
        return cable;
    }

    private void plug(WebSocketRoute socket) {
        if (isCut) {
            socket.close(LOST);
            return;
        }
        WebSocketRoute ours = socket.connectToServer();
        socket.onMessage(frame -> {
            sent.add(Frame.parse(frame.text()));
            ours.send(frame.text());
        });
        socket.onClose((code, reason) -> {}); // so that neither end hears when the other one goes
        ours.onClose((code, reason) -> {});
        page = Optional.of(socket);
        server = Optional.of(ours);
    }

    /** Takes the connection from the tab; the chat does not notice. */
    void cut() {
        isCut = true;
        sent.clear();
        page.orElseThrow().close(LOST);
    }

    /** Lets the chat notice what was cut. */
    void cutAtTheOtherEnd() {
        server.orElseThrow().close();
    }

    void mend() {
        isCut = false;
    }

    /** Answers what the tab has sent since the cable was cut, in order. */
    List<Frame> sent() {
        return List.copyOf(sent);
    }

    /** Answers the actions of those frames. */
    List<String> actions() {
        return sent.stream().map(frame -> frame.string("action")).toList();
    }
}
