package chat.javalin;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the program meets the process it runs in. */
final class Terminal {
    private Terminal() {}

    static void run(String[] args) throws IOException, InterruptedException {
        new Classroom(out(), System.err).run(List.of(args), System.getenv()).ifPresent(System::exit);
    }

    /** A terminal whose character set is unknown shows UTF-8 all the same, nearly always. */
    private static PrintStream out() {
        return System.out.charset().newEncoder().canEncode('\u2580')
                ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
