package chat.acceptance;

import static chat.acceptance.People.fresh;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the page for people to look at, in target/screenshots; nothing sticks out sideways at any width. */
final class ScreenshotsIT {
    private static final List<Integer> WIDTHS = List.of(320, 390, 1024, 1440);

    @AutoClose
    private final SystemUnderTest chat = SystemUnderTest.ofOurOwn();

    @AutoClose
    private final People people = new People(chat);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void every_state_at_every_width(ColorScheme scheme) {
        String room = fresh("Mathematics 101");
        ChatClient bob = people.in(room, "Bob");
        List.of("Art", "History of the \u0141\u00f3d\u017a tramways", "x".repeat(40))
                .forEach(other -> people.in(fresh(other), "guest"));
        ChatPage ann = new ChatPage(tabs.open(chat.page(), new NewContextOptions().setColorScheme(scheme)));

        shoot(ann, scheme, "1-welcome");
        ann.register(bob.name());
        assertThat(ann.alert()).isVisible();
        shoot(ann, scheme, "2-name-taken");
        ann.comeIn(fresh("Ann"));
        shoot(ann, scheme, "3-rooms");
        ann.join(room);
        shoot(ann, scheme, "4-empty-room");
        talk(ann, bob);
        shoot(ann, scheme, "5-talk");
        chat.stop();
        assertThat(ann.overlay()).isVisible();
        ann.say("Are you still there?");
        shoot(ann, scheme, "6-disconnected");
    }

    private static void talk(ChatPage ann, ChatClient bob) {
        bob.say("Hello! Did you find the derivative of x\u00b2 sin x?");
        ann.say("Yes: 2x sin x + x\u00b2 cos x.\nBy the product rule.")
                .hears("Yes: 2x sin x + x\u00b2 cos x.\nBy the product rule.");
        bob.say("\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645");
        bob.say("https://example.org/" + "a-very-long-address/".repeat(12));
        bob.say("\uD83D\uDC4D");
        ann.hears("\uD83D\uDC4D").say("See you tomorrow").hears("See you tomorrow");
    }

    private static void shoot(ChatPage ann, ColorScheme scheme, String state) {
        Page page = ann.page();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width < 600 ? 700 : 800);
            page.evaluate("document.getAnimations().forEach(animation => animation.finish())");
            String name = state + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));

            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels that stick out in " + name)
                    .isEqualTo(0);
        }
    }
}
