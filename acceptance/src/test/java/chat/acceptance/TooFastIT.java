package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody types faster than the chat allows, or comes to a room that is full. */
final class TooFastIT {
    private static final String QUOTAS = "messages=4/3 members=2";

    @AutoClose
    private final SystemUnderTest chat = SystemUnderTest.within(QUOTAS);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void what_was_typed_too_fast_arrives_a_moment_later_once_and_in_order() {
        String room = fresh("maths");
        ChatPage ann = page().comeIn(fresh("ann")).createRoom(room);
        ChatPage bob = page().comeIn(fresh("bob")).join(room);
        List<String> texts =
                IntStream.range(0, 9).mapToObj(number -> "thought " + number).toList();

        texts.forEach(ann::say);

        texts.forEach(bob::hears);
        texts.forEach(ann::hears);
        Assertions.assertThat(bob.messages().locator(".text").allTextContents()).containsExactlyElementsOf(texts);
        assertThat(ann.page().getByText("Sending")).hasCount(0);
        assertThat(ann.alert()).hasCount(0);
    }

    @Test
    void a_full_room_says_so_and_the_others_stay_open() {
        String room = fresh("maths");
        page().comeIn(fresh("ann")).createRoom(room);
        page().comeIn(fresh("bob")).join(room);
        ChatPage carl = page().comeIn(fresh("carl"));

        carl.rooms().getByText(room).click();

        assertThat(carl.alert()).containsText("This room is full. Join another one, or try again later.");
        carl.createRoom(fresh("music")).say("hello").hears("hello");
    }

    private ChatPage page() {
        return new ChatPage(tabs.open(chat.page()));
    }
}
