package chat.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The tabs of one test: each is a browser of its own to the page. None may have had trouble when the test ends. */
final class Tabs implements BeforeEachCallback, AfterEachCallback {
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> consoleErrors = new ArrayList<>();
    private Optional<Browser> browser = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        Chromium chromium =
                context.getRoot().getStore(Namespace.create(Chromium.class)).getOrComputeIfAbsent(Chromium.class);
        browser = Optional.of(chromium.browser());
    }

    Page open(URI address) {
        return open(address, new NewContextOptions());
    }

    Page open(URI address, NewContextOptions options) {
        Page page = blank(options);
        page.navigate(address.toString());
        return page;
    }

    /** Answers a tab that has been nowhere yet. */
    Page blank(NewContextOptions options) {
        BrowserContext context = browser.orElseThrow().newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(ChatClient.PATIENCE_MS);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            consoleErrors.add(message.text());
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        }
    }

    /** Answers all errors on the console; a lost connection is one, too. */
    List<String> consoleErrors() {
        return consoleErrors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the pages complained of").isEmpty();
    }
}
