package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both labs in a browser, at a page that talks and trusts as the lab's own page does. */
final class LabLikePageIT {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void the_simple_lab() {
        List<Page> pages = Stream.generate(this::page).limit(3).toList();
        pages.forEach(page -> register(page, "no-rooms"));

        for (Page page : pages) {
            String text = fresh("hello");
            speak(page, text);
            pages.forEach(reader -> assertThat(talk(reader)).containsText(text));
        }

        pages.forEach(page -> assertThat(talk(page).locator("li")).hasCount(3));
    }

    @Test
    void the_extended_lab() {
        String room = fresh("maths");
        List<String> names = List.of(fresh("ann"), fresh("bob"), fresh("cat"));
        List<Page> pages = names.stream().map(name -> register(page(), name)).toList();
        Page ann = pages.getFirst();
        Page cat = pages.getLast();

        ann.getByLabel("Another room").fill(room);
        click(ann, "Open");
        assertThat(ann.locator("#places")).containsText(room);
        speak(ann, "is anybody here?");
        pages.stream().skip(1).forEach(page -> click(page, room));
        pages.forEach(
                page -> assertThat(lines(page)).hasText(new String[] {names.getFirst() + " said: is anybody here?"}));
        speak(cat, "I am");
        pages.forEach(page -> assertThat(lines(page).last()).hasText(names.getLast() + " said: I am"));

        click(cat, "Leave");
        assertThat(lines(cat)).hasCount(0);
        speak(ann, "she is gone");
        assertThat(lines(pages.get(1))).hasCount(3);
        click(ann, "Leave");
        click(pages.get(1), "Leave");
        pages.forEach(page -> assertThat(page.locator("#places")).not().containsText(room));
    }

    private static Page register(Page page, String name) {
        page.getByLabel("Who").fill(name);
        click(page, "Register");
        return page;
    }

    private static void speak(Page page, String text) {
        page.getByLabel("Words").fill(text);
        click(page, "Submit");
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator talk(Page page) {
        return page.locator("#talk");
    }

    private static Locator lines(Page page) {
        return talk(page).locator("li");
    }

    /** Puts the page at the chat's own address, so that its Origin is one that is let in. */
    private Page page() {
        Page page = tabs.blank(new NewContextOptions().setBypassCSP(true));
        page.navigate(CHAT.page().resolve("health").toString());
        page.setContent(html());
        page.waitForCondition(() -> (Boolean) page.evaluate("wire.readyState === WebSocket.OPEN"));
        return page;
    }

    private static String html() {
        try (InputStream page = LabLikePageIT.class.getResourceAsStream("/lab/page.html")) {
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
