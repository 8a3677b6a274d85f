package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is refused is told where it arose, in the server's words, and one can go on from there. */
final class ErrorsInTheBrowserIT {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void a_name_that_is_taken_is_told_at_the_field() {
        String name = fresh("ann");
        page().comeIn(name);
        ChatPage impostor = page();

        impostor.register(name);

        assertThat(impostor.nameField())
                .hasAccessibleDescription(Pattern.compile("Somebody else has this name\\. Choose another one\\..*"));
        assertThat(impostor.nameField()).hasAttribute("aria-invalid", "true");
        assertThat(impostor.nameField()).isFocused();
        impostor.comeIn(fresh("bob"));
    }

    @Test
    void a_room_that_cannot_be_is_told_at_the_field() {
        ChatPage ann = page().comeIn(fresh("ann"));

        ann.roomField().fill("r".repeat(65));
        ann.button("Create").click();

        assertThat(ann.alert()).containsText("64");
        assertThat(ann.roomField()).hasAttribute("aria-invalid", "true");
        ann.createRoom(fresh("maths"));
    }

    @Test
    void a_text_that_is_too_long_is_told_before_it_is_lost() {
        ChatPage ann = page().comeIn(fresh("ann")).createRoom(fresh("maths"));
        String text = "x".repeat(16 * 1024 + 1);

        ann.say(text);

        assertThat(ann.messageField()).hasValue(text);
        assertThat(ann.messageField()).hasAccessibleDescription(Pattern.compile("Too long by 1 byte\\..*"));
        ann.say("x".repeat(16 * 1024));
        assertThat(ann.messageField()).hasValue("");
    }

    private ChatPage page() {
        return new ChatPage(tabs.open(CHAT.page()));
    }
}
