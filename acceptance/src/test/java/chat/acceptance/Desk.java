package chat.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.acceptance.Lesson.Claim;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Where a student sits before a cloud: the page, its console, and the inspector. */
final class Desk {
    private static final Pattern ACT = Pattern.compile("new WebSocket\\(|\\.close\\(\\)|\\.send\\(");

    private final FrontDoor.Open cloud;
    private final Page page;
    private final Page inspector;
    private final List<String> console = new ArrayList<>();

    Desk(FrontDoor.Open cloud, Tabs tabs) {
        this.cloud = cloud;
        this.page = tabs.blank(new NewContextOptions());
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate(cloud.page().toString());
        this.inspector = tabs.open(cloud.page().resolve("/_inspector/"));
        waitForRows(1);
    }

    /** Types into the console. What is named there stays, and each act of a socket is one more frame. */
    void type(String code) {
        int before = rows().count();
        String here = "//" + cloud.page().getAuthority() + "/";
        page.evaluate(code.replace("const ", "globalThis.").replace("//localhost:7070/", here) + ";undefined");
        waitForRows(before + (int) ACT.matcher(code).results().count());
    }

    /** Holds a socket as all lessons do, and says something if it opens. */
    void sayHello() {
        List<String> code = Lesson.way().blocks("js");
        type(code.getFirst());
        page.waitForCondition(() -> console.contains("open") || console().contains("closed "));
        if (console.contains("open")) {
            type(code.getLast());
        }
    }

    Locator rows() {
        return inspector.locator("#rows .row");
    }

    private void waitForRows(int count) {
        rows().nth(count - 1).waitFor();
    }

    private String console() {
        return String.join("\n", console);
    }

    void waitForConsole(String regex) {
        page.waitForCondition(() -> Pattern.matches(regex, console()));
    }

    /** Answers all that the inspector tells of the frames there are. */
    private String stories() {
        StringBuilder stories = new StringBuilder();
        for (Locator row : rows().all()) {
            row.click();
            assertThat(row).hasAttribute("aria-selected", "true");
            stories.append(inspector.locator("#told").innerText()).append('\n');
        }
        return stories.toString();
    }

    /** Looks for what is seen first: what never is would have come by then. */
    void check(List<Claim> claims) {
        String stories = stories();
        inspector.navigate(cloud.page()
                .resolve("/_inspector/#tables/classroom-client-records")
                .toString());
        claims.stream().sorted(Comparator.comparing(Claim::seen).reversed()).forEach(claim -> check(claim, stories));
    }

    private void check(Claim claim, String stories) {
        switch (claim.view()) {
            case CONSOLE -> {
                if (claim.seen()) {
                    page.waitForCondition(() -> console().contains(claim.words()));
                }
                look(claim, console());
            }
            case PAGE -> look(claim, page.locator("body"));
            case INSPECTOR -> look(claim, stories);
            case TABLES -> look(claim, inspector.locator("#tables"));
        }
    }

    private static void look(Claim claim, String text) {
        if (claim.seen()) {
            assertThat(text).as("%s", claim).contains(claim.words());
        } else {
            assertThat(text).as("%s", claim).doesNotContain(claim.words());
        }
    }

    private static void look(Claim claim, Locator place) {
        if (claim.seen()) {
            assertThat(place).containsText(claim.words());
        } else {
            assertThat(place).not().containsText(claim.words());
        }
    }
}
