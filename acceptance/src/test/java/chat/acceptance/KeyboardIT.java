package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything can be done without a mouse, and the focus is where one types next. */
final class KeyboardIT {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void one_registers_joins_talks_and_leaves_by_keyboard_alone() {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        ChatPage ann = new ChatPage(tabs.open(CHAT.page()));
        Keyboard keys = ann.page().keyboard();

        assertThat(ann.nameField()).isFocused();
        keys.type(fresh("ann"));
        keys.press("Enter");
        assertThat(ann.roomField()).isVisible();
        tabTo(ann.page(), ann.rooms().getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(room)));
        keys.press("Enter");
        assertThat(ann.messageField()).isFocused();
        keys.type("one");
        keys.press("Shift+Enter");
        keys.type("two");
        keys.press("Enter");

        Assertions.assertThat(bob.await("client-message").string("message")).isEqualTo("one\ntwo");
        ann.hears("one\ntwo");
        assertThat(ann.messageField()).isFocused();
        assertThat(ann.messageField()).hasValue("");
        tabTo(ann.page(), ann.button("Leave room"));
        keys.press("Enter");
        assertThat(ann.messageField()).isHidden();
        Assertions.assertThat(ann.page().evaluate("document.activeElement !== document.body"))
                .isEqualTo(true);
    }

    @Test
    void one_creates_a_room_by_keyboard_alone() {
        String room = fresh("maths");
        ChatPage ann = new ChatPage(tabs.open(CHAT.page()));
        Keyboard keys = ann.page().keyboard();
        assertThat(ann.nameField()).isFocused();

        keys.type(fresh("ann"));
        keys.press("Enter");
        assertThat(ann.roomField()).isVisible();
        tabTo(ann.page(), ann.roomField());
        keys.type(room);
        keys.press("Enter");

        assertThat(ann.roomTitle()).hasText(room);
        assertThat(ann.messageField()).isFocused();
    }

    /** Presses Tab until {@code target} has the focus; a person would give up after some sixty. */
    private static void tabTo(Page page, Locator target) {
        assertThat(target).isVisible();
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + target);
    }
}
