package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Has cfn-lint read the templates, where it is installed. */
final class LintTest {
    @ParameterizedTest
    @ValueSource(strings = {"template-simple.yml", "template-full.yml", "template-page.yml"})
    void a_template_is_clean(String name) throws Exception {
        if (isInstalled()) {
            Process lint = new ProcessBuilder("cfn-lint", Path.of("sam", name).toString())
                    .redirectErrorStream(true)
                    .start();

            assertThat(lint.inputReader().lines()).isEmpty();
            assertThat(lint.waitFor()).isZero();
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cfn-lint")));
    }
}
