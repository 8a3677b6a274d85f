package chat.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.javalin.Options;
import chat.javalin.SignIn;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page where people sign in: let in by its link, refused, cut off, and told the news. */
final class SignInIT {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.now());
    private SystemUnderTest chat;

    @BeforeEach
    void start() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), Signature.SECRET);
        Options options = Options.defaults()
                .withSignIn(SignIn.notRequired().withRequired(true).withSecretFile(secret));
        chat = SystemUnderTest.ofOurOwn(options, clock::get);
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    @Test
    void who_brings_a_token_is_in_by_its_name_and_hears_the_news() throws IOException, InterruptedException {
        String token = token(HOUR);
        Page page = open(token);

        assertThat(page.locator("#me")).containsText("Signed in as Ann Lee");
        assertThat(page).hasURL(chat.page().toString());
        report(
                "Send User Push Notification",
                "{'userId':'u-1','message':'<b>Hi</b>','callback':'https://example.org/7'}");
        report("Send User Push Notification", "{'userId':'u-1','message':'Ho','callback':'javascript:alert(1)'}");

        assertThat(page.locator("#feed li")).hasCount(2);
        assertThat(page.locator("#feed")).containsText("<b>Hi</b>");
        assertThat(page.locator("#feed").getByRole(AriaRole.LINK)).hasText("Open example.org");
        Assertions.assertThat(page.content() + page.evaluate("JSON.stringify({...sessionStorage})"))
                .doesNotContain(token);
    }

    @Test
    void what_one_follows_is_told_and_is_followed_again_after_a_new_token() throws IOException, InterruptedException {
        Page page = open(token(HOUR));
        page.locator("#news-button").click();
        page.locator("#following-word").click();
        page.getByLabel("Id to follow").fill("e1");
        page.getByLabel("Id to follow").press("Enter");
        assertThat(page.locator("#following-word")).hasText("Following 1");

        clock.updateAndGet(now -> now.plus(HOUR.multipliedBy(2)));
        assertThat(page.locator("#overlay")).containsText("Your sign-in has expired");
        page.evaluate("token => { location.hash = '#access_token=' + token; }", token(HOUR));
        assertThat(page.locator("#overlay")).isHidden();
        assertThat(page.locator("#followed li")).hasText("e1Stop");
        report("Entity Updated", "{'entityId':'e1','message':'changed'}");

        assertThat(page.locator("#feed li")).containsText("changed");
    }

    @Test
    void who_is_refused_is_told_why() {
        assertThat(open(token(HOUR.negated())).locator("#overlay"))
                .containsText("The token has expired. Sign in again.");
        assertThat(tabs.open(chat.page()).locator("#overlay")).containsText("There is no token. Sign in first.");
        assertThat(tabs.open(chat.page().resolve("?access_token=" + token(HOUR)))
                        .locator("#remark"))
                .containsText("It was not used");
    }

    private Page open(String token) {
        return tabs.open(chat.page().resolve("#access_token=" + token));
    }

    private String token(Duration left) {
        return Signature.token("u-1", "Ann", "Lee", clock.get().plus(left));
    }

    private void report(String type, String detail) throws IOException, InterruptedException {
        String event = "[{\"Source\":\"my.shop\",\"DetailType\":\"%s\",\"Detail\":\"%s\"}]"
                .formatted(type, detail.replace("'", "\\\""));
        URI desk = chat.page().resolve("/events");
        HttpRequest request = HttpRequest.newBuilder(desk)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Assertions.assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .contains("\"FailedEntryCount\":0");
        }
    }
}
