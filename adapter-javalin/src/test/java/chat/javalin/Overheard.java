package chat.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a server logs, and all that a test hears of it: no part of a token may be in there. */
final class Overheard implements AutoCloseable {
    /** So many characters in a row are no accident. */
    private static final int PART = 8;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    Overheard() {
        PrintStream ear = new PrintStream(heard, true, UTF_8);
        System.setOut(ear);
        System.setErr(ear);
    }

    /** Takes note of what came over the wire. */
    void add(String answer) {
        heard.writeBytes(answer.getBytes(UTF_8));
    }

    String text() {
        return heard.toString(UTF_8);
    }

    /** Answers those of {@code tokens} of which a part was heard. */
    List<String> leaksOf(Stream<String> tokens) {
        Set<String> all = new HashSet<>(parts(text()).toList());
        return tokens.filter(token -> parts(token).anyMatch(all::contains)).toList();
    }

    private static Stream<String> parts(String text) {
        return IntStream.rangeClosed(0, text.length() - PART).mapToObj(start -> text.substring(start, start + PART));
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
