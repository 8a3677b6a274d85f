package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection is lost and comes back by itself; what was written meanwhile arrives, once. */
final class ReconnectIT {
    @AutoClose
    private final SystemUnderTest chat = SystemUnderTest.ofOurOwn();

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void the_server_restarts_and_what_was_pending_is_delivered_once() {
        String room = fresh("maths");
        ChatPage ann = page().comeIn(fresh("ann")).createRoom(room);
        ChatPage bob = page().comeIn(fresh("bob")).join(room);
        ann.say("before").hears("before");
        bob.hears("before");

        chat.stop();
        assertThat(ann.overlay()).isVisible();
        assertThat(bob.overlay()).isVisible();
        ann.say("meanwhile one").say("meanwhile two");
        chat.startAgain();

        for (ChatPage page : List.of(ann, bob)) {
            assertThat(page.overlay()).isHidden();
            page.hears("meanwhile one").hears("meanwhile two");
        }
        bob.say("after");
        ann.hears("after");
        assertThat(ann.saying("meanwhile one")).hasCount(1);
    }

    @Test
    void a_lost_connection_is_mended_by_hand_too() {
        String room = fresh("maths");
        ChatPage ann = page().comeIn(fresh("ann")).createRoom(room);
        chat.stop();
        assertThat(ann.overlay()).containsText("disconnected");
        chat.startAgain();

        ann.button("Reconnect now").click();

        assertThat(ann.overlay()).isHidden();
        ann.say("back").hears("back");
    }

    @Test
    void a_message_whose_acknowledgement_was_lost_is_there_once() {
        String room = fresh("maths");
        ChatPage bob = page().comeIn(fresh("bob")).createRoom(room);
        Page tab = tabs.blank(new NewContextOptions());
        AtomicBoolean lost = new AtomicBoolean();
        tab.routeWebSocket(Pattern.compile("ws:.*"), socket -> loseFirstAck(socket, lost));
        tab.navigate(chat.page().toString());
        ChatPage ann = new ChatPage(tab).comeIn(fresh("ann")).join(room);

        ann.say("once").hears("once");
        ann.say("twice").hears("twice");

        bob.hears("once").hears("twice");
        assertThat(ann.overlay()).isHidden();
        assertThat(ann.page().getByText("Sending")).hasCount(0);
        Assertions.assertThat(lost).isTrue();
    }

    private static void loseFirstAck(WebSocketRoute socket, AtomicBoolean lost) {
        WebSocketRoute server = socket.connectToServer();
        server.onMessage(frame -> {
            if (frame.text().contains("\"type\":\"ack\"") && lost.compareAndSet(false, true)) {
                server.close();
                socket.close(new WebSocketRoute.CloseOptions().setCode(4000));
            } else {
                socket.send(frame.text());
            }
        });
    }

    private ChatPage page() {
        return new ChatPage(tabs.open(chat.page()));
    }
}
