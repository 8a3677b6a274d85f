package chat.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The look into the local cloud, in a browser. */
final class InspectorIT {
    @AutoClose
    private final FrontDoor.Open cloud = FrontDoor.CLOUD.open(0);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @Test
    void a_frame_is_seen_as_it_comes_and_told_step_by_step() {
        Page inspector = open(ColorScheme.LIGHT);
        chat("hello");

        Locator row = inspector.locator("#rows .row").filter(withRoute("dispatch"));
        assertThat(row.locator(".c-write")).containsText("6");
        row.click();
        assertThat(inspector.locator(".step[data-step=route]")).containsText("dispatch");
        assertThat(inspector.locator(".step[data-step=event]")).containsText("routeKey");
        assertThat(inspector.locator(".call[data-kind=write]")).containsText("TransactWriteItems");
        assertThat(inspector.locator(".call[data-kind=post]").first()).containsText("client-message");
        assertThat(inspector.locator(".step[data-step=answer]")).containsText("ack");
    }

    @Test
    void failures_alone_are_shown_where_that_is_asked_for() {
        Page inspector = open(ColorScheme.LIGHT);
        chat("hello");
        assertThat(inspector.locator("#rows .row").filter(withRoute("$default")))
                .isVisible();

        inspector.locator("#only-failures").check();

        assertThat(inspector.locator("#rows .row:visible")).hasCount(1);
        inspector.locator("body").press("k");
        assertThat(inspector.locator("#rows .row[aria-selected=true]")).hasCount(1);
    }

    @Test
    void a_test_event_is_sent_to_a_function_and_its_item_is_in_the_table() {
        Page inspector = open(ColorScheme.LIGHT);
        inspector.navigate(
                cloud.page().resolve("/_inspector/#functions/ConnectFunction").toString());
        inspector.locator("#run").click();
        assertThat(inspector.locator("#test-outcome")).containsText("SUCCESS");

        inspector.navigate(cloud.page()
                .resolve("/_inspector/#tables/classroom-client-records")
                .toString());
        assertThat(inspector.locator("#items tr").first()).isVisible();
        assertThat(inspector.locator("#item-columns")).containsText("ID");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothing_shuts_anybody_out_and_all_views_can_be_looked_at(ColorScheme scheme) throws IOException {
        Page inspector = open(scheme);
        chat("hello");
        inspector.locator("#rows .row").filter(withRoute("dispatch")).click();
        look(inspector, scheme, "frames");
        for (String view :
                new String[] {"tables/classroom-room-messages-users", "functions/SendMessageFunction", "setup"}) {
            inspector.navigate(cloud.page().resolve("/_inspector/#" + view).toString());
            look(inspector, scheme, view.replaceFirst("/.*", ""));
        }
    }

    private static void look(Page inspector, ColorScheme scheme, String view) throws IOException {
        AccessibilityIT.check(inspector, view);
        for (int width : new int[] {400, 1280, 1920}) {
            inspector.setViewportSize(width, width == 400 ? 800 : width * 9 / 16);
            String name =
                    "inspector-" + view + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            inspector.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
            assertThat(inspector.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels that stick out in " + name)
                    .isEqualTo(0);
        }
    }

    private static Locator.FilterOptions withRoute(String route) {
        return new Locator.FilterOptions().setHasText(route);
    }

    private Page open(ColorScheme scheme) {
        NewContextOptions options =
                new NewContextOptions().setColorScheme(scheme).setViewportSize(1280, 720);
        Page inspector = tabs.open(cloud.page().resolve("/_inspector/"), options);
        assertThat(inspector.locator("#link")).containsText("Live");
        return inspector;
    }

    /** Ann speaks to herself, and says something that no route takes. */
    private void chat(String text) {
        URI socket = URI.create(cloud.page().toString().replaceFirst("http", "ws"));
        try (ChatClient ann = ChatClient.connect(socket, "ann")) {
            ann.register();
            ann.enter("lab");
            ann.say(text);
            ann.send("no json").await("error");
        }
    }
}
