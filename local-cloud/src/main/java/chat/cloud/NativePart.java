package chat.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * The native part of Amazon's runtime interface client, unpacked once for all processes.
 *
 * <p>Left to itself each of them writes it to one place, also while another runs from there.
 */
final class NativePart {
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativePart() {}

    /** Amazon has made it for Linux alone. */
    static boolean isHere() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    static Path unpacked() {
        return Unpacked.FILE;
    }

    private static final class Unpacked {
        static final Path FILE = unpack();

        private static Path unpack() {
            String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
            String name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
            try (InputStream library = Optional.ofNullable(NativePart.class.getResourceAsStream(name))
                    .orElseThrow(() -> new IllegalStateException("There is no " + name))) {
                Path file = Files.createTempFile("libaws-lambda-jni", ".so");
                file.toFile().deleteOnExit();
                Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
