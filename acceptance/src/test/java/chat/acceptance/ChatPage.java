package chat.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** One person at the chat's own page. Finds things as a person does: by what they are called. */
final class ChatPage {
    private final Page page;

    ChatPage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    ChatPage register(String name) {
        nameField().fill(name);
        button("Register").click();
        return this;
    }

    /** Registers and awaits the rooms. */
    ChatPage comeIn(String name) {
        register(name);
        assertThat(roomField()).isVisible();
        return this;
    }

    ChatPage createRoom(String room) {
        roomField().fill(room);
        button("Create").click();
        assertThat(roomTitle()).hasText(room);
        return this;
    }

    ChatPage join(String room) {
        rooms().getByText(room, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(roomTitle()).hasText(room);
        return this;
    }

    ChatPage say(String text) {
        messageField().fill(text);
        messageField().press("Enter");
        return this;
    }

    ChatPage leave() {
        button("Leave room").click();
        assertThat(messageField()).isHidden();
        return this;
    }

    /** Waits until this person has read {@code text}, which was said once. */
    ChatPage hears(String text) {
        assertThat(saying(text)).hasCount(1);
        return this;
    }

    /** Finds the texts of messages, whole. */
    Locator saying(String text) {
        return messages().getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    Locator nameField() {
        return page.getByLabel("Your name");
    }

    Locator roomField() {
        return page.getByLabel("New room");
    }

    Locator messageField() {
        return page.getByRole(AriaRole.TEXTBOX, named("Message"));
    }

    Locator rooms() {
        return page.getByRole(AriaRole.LIST, named("Rooms to join"));
    }

    Locator messages() {
        return page.getByRole(AriaRole.LOG);
    }

    Locator roomTitle() {
        return page.locator("#talk-title");
    }

    Locator overlay() {
        return page.locator("#overlay");
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setVisible(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
