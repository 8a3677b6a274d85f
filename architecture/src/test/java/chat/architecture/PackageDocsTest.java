package chat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every package says in two lines what lives there; javac keeps no trace of it, so the sources are read. */
final class PackageDocsTest {
    @Test
    void every_package_says_what_lives_there() throws IOException {
        assertThat(packages(Path.of("..")))
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void a_package_that_says_nothing_is_found(@TempDir Path root) throws IOException {
        Path silent = Files.createDirectories(root.resolve("module/src/main/java/chat/silent"));
        Files.createFile(silent.resolve("Something.java"));

        assertThat(packages(root)).containsExactly(silent);
    }

    private static List<Path> packages(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 12, (path, attributes) -> isMainSource(root.relativize(path)))) {
            return files.map(Path::getParent).distinct().toList();
        }
    }

    private static boolean isMainSource(Path path) {
        String name = path.getFileName().toString();
        return path.startsWith(path.getName(0).resolve("src/main/java"))
                && name.endsWith(".java")
                && !name.equals("module-info.java");
    }
}
