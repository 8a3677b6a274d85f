package chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentIsAsyncApiTest {
    private static final Path DOCUMENT =
            Path.of("src/main/resources/asyncapi.yaml").toAbsolutePath();
    private static final Path CHECK = Path.of("target/js");

    /** Works on a copy, so that the sources stay as they are. */
    @BeforeAll
    static void installCheck() throws InterruptedException {
        try {
            Files.createDirectories(CHECK);
            for (String file : List.of("package.json", "package-lock.json", "check.mjs")) {
                Files.write(CHECK.resolve(file), Files.readAllBytes(Path.of("src/test/js", file)));
            }
            run(CHECK, npm(), "ci", "--no-audit", "--no-fund", "--prefer-offline");
        } catch (IOException failed) {
            throw new AssertionError("Install Node.js 20 or later: the document is checked with node and npm.", failed);
        }
    }

    @Test
    void the_document_is_asyncapi_3() throws Exception {
        assertThat(check(DOCUMENT)).isEqualTo("valid");
    }

    @Test
    void a_document_that_is_not_is_found(@TempDir Path folder) throws Exception {
        String wrong = Files.readString(DOCUMENT).replace("    action: receive\n", "    action: obey\n");
        Path document = Files.writeString(folder.resolve("wrong.yaml"), wrong);

        assertThat(check(document)).contains("/operations/takeName/action");
    }

    private static String check(Path document) throws IOException, InterruptedException {
        return run(CHECK, "node", "check.mjs", document.toString());
    }

    private static String npm() {
        return File.separatorChar == '\\' ? "npm.cmd" : "npm";
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed: " + said);
        }
        return said.strip();
    }
}
