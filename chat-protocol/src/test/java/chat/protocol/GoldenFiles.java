package chat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The frames of the golden files, by the files' names. */
final class GoldenFiles {
    static final Map<String, String> CLIENT = framesIn("client");
    static final Map<String, String> SERVER = framesIn("server");

    private GoldenFiles() {}

    private static Map<String, String> framesIn(String direction) {
        try (Stream<Path> files = Files.list(folder(direction))) {
            Map<String, String> frames = new TreeMap<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                frames.put(name.substring(0, name.indexOf('.')), frameIn(file));
            }
            return frames;
        } catch (IOException | URISyntaxException unreadable) {
            throw new AssertionError("The golden files cannot be read", unreadable);
        }
    }

    private static Path folder(String direction) throws URISyntaxException {
        URL folder = Objects.requireNonNull(GoldenFiles.class.getResource("/golden/" + direction));
        return Path.of(folder.toURI());
    }

    private static String frameIn(Path file) throws IOException {
        List<String> lines = Files.readString(file, UTF_8).lines().toList();
        if (lines.size() != 1) {
            throw new AssertionError(file + " holds more than one frame");
        }
        return lines.getFirst();
    }
}
