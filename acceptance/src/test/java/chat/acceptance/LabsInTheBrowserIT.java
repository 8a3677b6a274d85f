package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both labs, played from start to end by three people at the chat's own page. */
final class LabsInTheBrowserIT {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void the_simple_lab() {
        List<ChatPage> pages = Stream.generate(this::page).limit(3).toList();
        pages.forEach(page -> page.register("no-rooms"));

        for (ChatPage page : pages) {
            String text = fresh("hello");
            page.say(text);
            pages.forEach(reader -> reader.hears(text));
        }

        pages.forEach(page -> assertThat(page.roomField()).isHidden());
        assertThat(tabs.consoleErrors()).isEmpty();
    }

    @Test
    void the_extended_lab() {
        String maths = fresh("maths");
        String art = fresh("art");
        ChatPage ann = page().comeIn(fresh("ann"));
        ChatPage bob = page().comeIn(fresh("bob"));

        ann.createRoom(maths).say("is anybody here?").hears("is anybody here?");
        ChatPage cat = page().comeIn(fresh("cat"));
        List.of(bob, cat).forEach(page -> page.join(maths).hears("is anybody here?"));
        bob.say("I am");
        List.of(ann, bob, cat).forEach(page -> page.hears("I am"));

        bob.leave().createRoom(art).say("only me").hears("only me");
        ann.say("he is gone");
        List.of(ann, cat).forEach(page -> page.hears("he is gone"));
        assertThat(cat.rooms()).containsText(art);
        assertThat(bob.saying("he is gone")).hasCount(0);
        assertThat(cat.saying("only me")).hasCount(0);

        ann.leave();
        cat.page().close();
        List.of(ann, bob).forEach(page -> assertThat(page.rooms()).not().containsText(maths));
        bob.leave();
        List.of(ann, bob).forEach(page -> assertThat(page.page().getByText(art)).hasCount(0));
        assertThat(tabs.consoleErrors()).isEmpty();
    }

    @Test
    void who_comes_later_reads_what_was_said_and_by_whom() {
        String room = fresh("maths");
        String name = fresh("ann");
        page().comeIn(name).createRoom(room).say("first\nsecond line").hears("first\nsecond line");

        ChatPage bob = page().comeIn(fresh("bob")).join(room);

        assertThat(bob.messages()).containsText(name);
        bob.hears("first\nsecond line");
    }

    private ChatPage page() {
        return new ChatPage(tabs.open(CHAT.page()));
    }
}
