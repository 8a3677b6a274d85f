package chat.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands of the JDK that runs this program. */
public final class Java {
    private Java() {}

    public static String command() {
        return tool("java");
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** A command that runs a main class of this module, with a small heap and one collecting thread. */
    public static List<String> running(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                command(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return command;
    }
}
