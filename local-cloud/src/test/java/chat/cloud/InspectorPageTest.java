package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the tests in {@code src/test/js} with Node.js; its own test runner is all they need. */
final class InspectorPageTest {
    private static final Path TESTS = Path.of("src/test/js");
    private static final String NO_NODE =
            "The inspector page's tests need Node.js 20 or later on the path: install it, or build with -DskipTests.";

    @Test
    void the_tests_in_javascript_pass() throws IOException, InterruptedException {
        Process node = start(Stream.concat(Stream.of("node", "--test", "--test-reporter=spec"), testFiles().stream()));

        String report = new String(node.getInputStream().readAllBytes(), UTF_8);

        assertThat(node.waitFor()).as(report).isZero();
        assertThat(report).contains("fail 0").doesNotContain("tests 0");
    }

    private static Process start(Stream<String> command) {
        try {
            return new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return fail(NO_NODE, missing);
        }
    }

    /** Named one by one: what a folder means to the runner differs between its versions. */
    private static List<String> testFiles() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
    }
}
