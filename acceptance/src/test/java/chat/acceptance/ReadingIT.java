package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading on and reading back: what came while one was away, and what was said long ago. */
final class ReadingIT {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void older_messages_come_on_scrolling_up() {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        IntStream.rangeClosed(1, 260).forEach(i -> bob.say("message " + i + "."));
        ChatPage ann = page().comeIn(fresh("ann")).join(room);
        assertThat(ann.saying("message 260.")).isInViewport();
        assertThat(ann.saying("message 1.")).hasCount(0);

        ann.messages().hover();
        ann.page().waitForCondition(() -> {
            ann.page().mouse().wheel(0, -4000);
            return ann.saying("message 1.").count() > 0;
        });

        IntStream.of(1, 2, 111, 160, 161, 259, 260).forEach(i -> ann.hears("message " + i + "."));
        Assertions.assertThat(ann.page().locator("#messages").innerText())
                .containsSubsequence("message 1.", "message 2.", "message 160.", "message 260.");
    }

    @Test
    void who_looks_elsewhere_sees_in_the_title_how_much_is_unread() {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        ChatPage ann = page().comeIn(fresh("ann")).join(room);
        Pattern unread = Pattern.compile(".*\\b2\\b.*");
        assertThat(ann.page()).not().hasTitle(unread);

        look(ann.page(), "hidden");
        bob.say("psst");
        bob.say("are you there?");
        assertThat(ann.page()).hasTitle(unread);
        look(ann.page(), "visible");

        assertThat(ann.page()).not().hasTitle(unread);
        ann.hears("psst");
    }

    /** Says to the page what a browser says when its tab is left or chosen; headless, every tab is always seen. */
    private static void look(Page page, String visibility) {
        page.evaluate(
                "visibility => {"
                        + "  Object.defineProperty(document, 'visibilityState', {value: visibility, configurable: true});"
                        + "  Object.defineProperty(document, 'hidden', {value: visibility === 'hidden', configurable: true});"
                        + "  Object.defineProperty(document, 'hasFocus', {value: () => visibility !== 'hidden', configurable: true});"
                        + "  document.dispatchEvent(new Event('visibilitychange'));"
                        + "  window.dispatchEvent(new Event(visibility === 'hidden' ? 'blur' : 'focus'));"
                        + "}",
                visibility);
    }

    private ChatPage page() {
        return new ChatPage(tabs.open(CHAT.page()));
    }
}
