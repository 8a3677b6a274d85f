package chat.emulator;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the emulator's program: where npm has put it, or where {@code DYNOXIDE} says. */
final class Binary {
    private Binary() {}

    static Path find() {
        return Optional.ofNullable(System.getenv("DYNOXIDE"))
                .map(Path::of)
                .or(() -> Stream.of(Path.of(""), code())
                        .map(Path::toAbsolutePath)
                        .flatMap(Binary::upwards)
                        .map(folder -> folder.resolve("dynamodb-emulator/node_modules/@dynoxide")
                                .resolve(platform())
                                .resolve(name()))
                        .filter(Files::isExecutable)
                        .findFirst())
                .filter(Files::isExecutable)
                .orElseThrow(() -> new NoEmulatorException("There is no DynamoDB emulator here for " + platform()
                        + ": install Node.js and run dynamodb-emulator/fetch-emulator.sh, or let DYNOXIDE name its program, "
                        + "or DYNAMODB_ENDPOINT a DynamoDB."));
    }

    private static Stream<Path> upwards(Path folder) {
        return Stream.iterate(Optional.of(folder), Optional::isPresent, each -> each.map(Path::getParent))
                .flatMap(Optional::stream);
    }

    /** The jar or folder that this class comes from. */
    private static Path code() {
        try {
            return Path.of(Binary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In npm's words, such as {@code linux-x64}. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        return (system.startsWith("windows") ? "win32" : system.startsWith("mac") ? "darwin" : "linux") + "-"
                + processor;
    }

    private static String name() {
        return platform().startsWith("win32") ? "dynoxide.exe" : "dynoxide";
    }
}
