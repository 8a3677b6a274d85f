package chat.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file with the token of events, as the server reads it, and as the program does that shows it. */
final class EventsTokenTest extends ServerTest {
    private static final String TOKEN = "ABCDEFGHIJKLMNOP-QRSTUVWXYZ";

    @TempDir
    private Path folder;

    @Test
    void the_program_shows_the_token_of_a_file() throws Exception {
        SignIn signIn = SignIn.notRequired().withEventsToken(Optional.of(file(TOKEN)));
        String server = "http://127.0.0.1:"
                + start(Options.defaults().withSignIn(signIn)).port();

        assertThat(push(server, file(TOKEN))).isEqualTo("0 Told whoever it concerns.");
        assertThat(push(server, file(TOKEN + "x")))
                .startsWith("2 The classroom at " + server + " has another token.")
                .doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789ABCDE",
                "0123456789 ABCDEF",
                "0123456789ABCDE\u00e9",
                "0123456789ABCDEF\n0123456789ABCDEF"
            })
    void a_file_without_a_good_token_is_one_line_and_exit_code_2(String text) throws Exception {
        Path file = file(text);

        for (String[] line : new String[][] {
            {"--port", "0", "--events-token-file", file.toString()},
            {"push", "entity", "e1", "--port", "1", "--token-file", file.toString()}
        }) {
            assertThat(run(line))
                    .startsWith("2 The file " + file + " holds no token for events")
                    .doesNotContain("0123");
        }
    }

    @Test
    void a_token_has_512_characters_at_most() throws Exception {
        String longest = "x".repeat(512);

        assertThat(EventsToken.read(file(longest)).is(longest)).isTrue();
        assertThat(run("--events-token-file", file(longest + "x").toString())).startsWith("2 ");
    }

    private static String push(String server, Path token) throws Exception {
        return run("push", "entity", "e1", "--to", server, "--token-file", token.toString());
    }

    private Path file(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "token", ".txt"), text);
    }

    private static String run(String... arguments) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        int code = new Classroom(out, out).run(List.of(arguments), Map.of()).orElseThrow();
        return code + " " + said.toString(UTF_8).strip();
    }
}
