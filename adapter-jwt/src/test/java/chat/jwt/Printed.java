package chat.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** What goes to the console, and what the JDK's own logging is told by whomever. */
final class Printed {
    private Printed() {}

    static String during(Runnable step) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        PrintStream sink = new PrintStream(all, true, UTF_8);
        StreamHandler handler = new StreamHandler(sink, new SimpleFormatter());
        handler.setLevel(Level.ALL);
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = Logger.getLogger("");
        System.setOut(sink);
        System.setErr(sink);
        root.addHandler(handler);
        try {
            step.run();
        } finally {
            root.removeHandler(handler);
            System.setErr(err);
            System.setOut(out);
            handler.flush();
        }
        return all.toString(UTF_8);
    }
}
