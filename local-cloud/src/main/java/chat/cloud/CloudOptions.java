package chat.cloud;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the cloud is to run.
 *
 * @param port 0 takes a free one
 * @param template what is deployed
 * @param parameters the template's, where they are not to be its defaults
 * @param serial whether the frames of one connection are dealt with one after another, as they are not on AWS
 * @param runtime whether each function runs in a process of its own
 * @param data where tables are kept; empty for in memory
 */
public record CloudOptions(
        int port, Path template, Map<String, String> parameters, boolean serial, boolean runtime, Optional<Path> data) {
    public CloudOptions {
        parameters = Map.copyOf(parameters);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("There is no port " + port);
        }
    }

    /** Answers a cloud of {@code template}, on a free port, in memory, in this process. */
    public static CloudOptions of(Path template) {
        return new CloudOptions(0, template, Map.of(), false, false, Optional.empty());
    }
}
