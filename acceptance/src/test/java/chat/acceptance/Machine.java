package chat.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the browser's tests need of the machine that they run on. */
final class Machine {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome.exe");
    private static final List<Path> BROWSERS_ELSEWHERE = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    private Machine() {}

    static Path chromium() {
        return named("CHROMIUM")
                .or(() -> onPath(BROWSERS))
                .or(() ->
                        BROWSERS_ELSEWHERE.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new AssertionError("The browser tests found no Chromium: install it"
                        + " (apt-get install chromium), or say where it is (CHROMIUM=/path/to/chromium)."));
    }

    static Path node() {
        return named("NODE")
                .or(() -> onPath(List.of("node", "node.exe")))
                .orElseThrow(() -> new AssertionError("The browser tests found no Node.js: install it"
                        + " (apt-get install nodejs npm), or say where it is (NODE=/path/to/node)."));
    }

    /** Answers the rules of axe-core, which the build fetched. */
    static Path accessibilityRules() {
        Path rules = Path.of("node_modules/axe-core/axe.min.js");
        if (!Files.isReadable(rules)) {
            throw new AssertionError("The accessibility rules are missing: run npm ci in the folder acceptance.");
        }
        return rules;
    }

    private static Optional<Path> named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(Path::of).map(Machine::executable);
    }

    private static Path executable(Path path) {
        if (!Files.isExecutable(path)) {
            throw new AssertionError(path + " cannot be run: correct the environment variable that names it.");
        }
        return path;
    }

    private static Optional<Path> onPath(List<String> names) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
