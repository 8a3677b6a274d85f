package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name, a room and a text are text, whatever is in them: no element comes of it, and no dialog. */
final class ScriptStaysTextIT {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "javascript:alert(1)",
                "&lt;b&gt;{{7*7}}${7*7}",
            })
    void in_name_room_and_text(String evil) {
        String name = fresh(evil);
        String room = fresh(evil);
        ChatPage ann = page().comeIn(name);
        ChatPage bob = page().comeIn(fresh("bob"));

        ann.createRoom(room).say(evil).hears(evil);
        assertThat(bob.rooms()).containsText(room);
        bob.join(room).hears(evil);

        assertThat(bob.messages()).containsText(name);
        for (Page page : List.of(ann.page(), bob.page())) {
            assertThat(page.locator("body script, img[src=x], svg[onload], [onerror], a[href^=javascript]"))
                    .hasCount(0);
        }
        ann.leave();
        bob.leave();
    }

    private ChatPage page() {
        return new ChatPage(tabs.open(CHAT.page()));
    }
}
