package chat.javalin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of a page, as they lie in their jar. */
final class Assets {
    private static final Pattern PATH = Pattern.compile("([A-Za-z0-9_-]+/){0,3}[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();
    private final String folder;

    Assets(String folder) {
        this.folder = folder;
    }

    /** Finds a file by its path below the page; empty where there is none. */
    Optional<Asset> find(String path) {
        return PATH.matcher(path).matches()
                ? Optional.ofNullable(read.computeIfAbsent(path, this::read))
                : Optional.empty();
    }

    @SuppressWarnings("NullAway") // Map's way to say that there is nothing to keep
    private Asset read(String path) {
        try (InputStream file = Assets.class.getClassLoader().getResourceAsStream(folder + path)) {
            return file == null ? null : Asset.of(path, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
