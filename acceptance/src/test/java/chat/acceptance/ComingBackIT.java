package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose connection was lost goes on where it was, by one frame. */
final class ComingBackIT {
    /** The page may be about to wait again when its cable is mended. */
    private static final double LONGEST_PAUSE_MS = 40_000;

    @AutoClose
    private final SystemUnderTest chat = SystemUnderTest.ofOurOwn();

    @AutoClose
    private final People people = new People(chat);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    private final String room = fresh("maths");
    private final String name = fresh("ann");

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void what_the_others_said_meanwhile_is_there_once_and_in_order(int count) {
        ChatClient bob = people.in(room, "bob");
        Page tab = tabs.blank(new NewContextOptions());
        Cable cable = Cable.to(tab);
        ChatPage ann = arrive(tab);
        bob.say("before");
        ann.hears("before");
        List<String> missed =
                IntStream.rangeClosed(1, count).mapToObj(i -> "missed " + i).toList();

        cable.cut();
        cable.cutAtTheOtherEnd();
        assertThat(ann.overlay()).isVisible();
        ann.say("written meanwhile");
        missed.forEach(bob::say);
        comeBack(ann, cable);

        assertThat(tab.getByText("Sending")).hasCount(0);
        assertThat(ann.saying("written meanwhile")).hasCount(1);
        assertThat(ann.messages().locator(".text").allTextContents())
                .containsExactlyElementsOf(Stream.of(List.of("before"), missed, List.of("written meanwhile"))
                        .flatMap(List::stream)
                        .toList());
        assertThat(cable.actions()).containsExactly("resume", "dispatch");
        assertThat(bob.fence(room))
                .filteredOn(frame -> frame.string("message").equals("written meanwhile"))
                .hasSize(1);
    }

    @Test
    void who_is_lost_unnoticed_has_its_name_back_by_the_first_frame() {
        ChatClient bob = people.in(room, "bob");
        Page tab = tabs.blank(new NewContextOptions());
        Cable cable = Cable.to(tab);
        ChatPage ann = arrive(tab);

        cable.cut();
        assertThat(ann.overlay()).isVisible();
        assertThat(people.connect(name, "/")
                        .act("register", "value", name)
                        .await("error")
                        .string("code"))
                .isEqualTo("name-taken");
        comeBack(ann, cable);
        ann.say("here again").hears("here again");

        assertThat(cable.actions()).containsExactly("resume", "dispatch");
        assertThat(bob.await("client-message").string("user")).isEqualTo(name);
        String token = cable.sent().getFirst().string("resumeToken");
        assertThat(token).isNotEmpty();
        assertThat(tab.content() + tab.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])"))
                .contains(name)
                .doesNotContain(token);
    }

    @Test
    void whose_name_was_taken_meanwhile_is_told_so_and_comes_back_by_another() {
        people.in(room, "bob").say("before");
        Page tab = tabs.blank(new NewContextOptions());
        Cable cable = Cable.to(tab);
        ChatPage ann = arrive(tab);

        cable.cut();
        cable.cutAtTheOtherEnd();
        assertThat(ann.overlay()).isVisible();
        people.connect(name, "/").registerWhenFree();
        mend(ann, cable);

        assertThat(ann.overlay()).containsText("taken meanwhile, most likely by somebody else");
        ann.button("Choose another name").click();
        ann.register(fresh("anna"));
        assertThat(ann.roomTitle()).hasText(room);
        ann.hears("before").say("under another name").hears("under another name");
    }

    private ChatPage arrive(Page tab) {
        tab.navigate(chat.page().toString());
        return new ChatPage(tab).comeIn(name).join(room);
    }

    private static void comeBack(ChatPage ann, Cable cable) {
        mend(ann, cable);
        assertThat(ann.overlay()).isHidden(new IsHiddenOptions().setTimeout(LONGEST_PAUSE_MS));
    }

    /** What the page has tried meanwhile fails first; then it is told not to wait. */
    private static void mend(ChatPage ann, Cable cable) {
        assertThat(ann.overlay()).isVisible();
        cable.mend();
        ann.page().evaluate("dispatchEvent(new Event('online'))");
    }
}
