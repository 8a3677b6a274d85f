package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In every state of the page, in light and in dark, axe-core finds nothing that shuts anybody out. */
final class AccessibilityIT {
    @AutoClose
    private final SystemUnderTest chat = SystemUnderTest.ofOurOwn();

    @AutoClose
    private final People people = new People(chat);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothing_shuts_anybody_out(ColorScheme scheme) throws IOException {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        ChatPage ann = new ChatPage(tabs.open(chat.page(), new NewContextOptions().setColorScheme(scheme)));

        assertThat(ann.nameField()).isFocused();
        check(ann.page(), "welcome");
        ann.register(bob.name());
        assertThat(ann.alert()).isVisible();
        check(ann.page(), "an error");
        ann.comeIn(fresh("ann"));
        check(ann.page(), "rooms");
        ann.join(room);
        check(ann.page(), "an empty room");
        bob.say("hello");
        ann.hears("hello")
                .say("two\nlines and a very long word " + "x".repeat(300))
                .hears("two\nlines and a very long word " + "x".repeat(300));
        check(ann.page(), "a conversation");
        ann.page().setViewportSize(320, 568);
        check(ann.page(), "a conversation on a phone");
        chat.stop();
        assertThat(ann.overlay()).isVisible();
        ann.say("meanwhile");
        check(ann.page(), "disconnected");
    }

    static void check(Page page, String state) throws IOException {
        page.evaluate("document.getAnimations().forEach(animation => animation.finish())");
        page.evaluate(Files.readString(Machine.accessibilityRules()));

        Object found = page.evaluate("axe.run().then(found => ({"
                + " passes: found.passes.length,"
                + " violations: found.violations.flatMap(rule => rule.nodes.map(node =>"
                + "   rule.id + ': ' + node.html + ' ' + node.failureSummary))}))");

        Map<?, ?> answer = (Map<?, ?>) found;
        assertThat((List<?>) answer.get("violations")).as(state).isEmpty();
        assertThat((Integer) answer.get("passes")).as("rules that held").isGreaterThan(10);
    }
}
