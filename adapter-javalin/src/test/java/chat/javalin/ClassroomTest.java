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
import org.junit.jupiter.params.provider.CsvSource;

final class ClassroomTest extends ServerTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void a_busy_port_is_one_line_and_exit_code_2() throws Exception {
        String port = Integer.toString(start().port());

        assertThat(run("--port", port)).hasValue(2);
        assertThat(complained)
                .hasToString("Port " + port + " is in use. End what uses it, or choose another with --port,"
                        + " such as --port 0." + System.lineSeparator());
        assertThat(said.size()).isZero();
    }

    @Test
    void a_host_that_is_not_this_machine_is_one_line_and_exit_code_2() throws Exception {
        assertThat(run("--port", "0", "--host", "192.0.2.1")).hasValue(2);
        assertThat(complained.toString(UTF_8)).startsWith("This machine cannot listen on 192.0.2.1.");
    }

    @Test
    void a_bad_option_is_one_line_and_exit_code_2() throws Exception {
        assertThat(run("--prot", "1")).hasValue(2);
        assertThat(complained.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void help_goes_to_the_output_with_exit_code_0() throws Exception {
        assertThat(run("--help")).hasValue(0);
        assertThat(said.toString(UTF_8)).contains("--port");
    }

    @Test
    void a_warm_up_ends_by_itself() throws Exception {
        assertThat(run("--warm-up")).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0123456789abcdef0123456789abcde     | has 31 bytes, and needs 32.",
                "0123456789abcdef0123456789abcdef;x  | has 1 bytes, and needs 32.",
                "''                                  | these are 0",
                "a;b;c                               | these are 3"
            })
    void a_secret_that_is_none_is_one_line_and_exit_code_2(String secrets, String reason) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), secrets.replace(';', '\n'));

        assertThat(run("--port", "0", "--auth", "--auth-secret-file", file.toString()))
                .hasValue(2);
        assertThat(complained.toString(UTF_8).lines()).hasSize(1);
        assertThat(complained.toString(UTF_8)).contains(file.toString(), reason).doesNotContain("0123456789");
        assertThat(said.size()).isZero();
    }

    @Test
    void a_file_that_is_none_is_one_line_and_exit_code_2() throws Exception {
        assertThat(run("--auth", "--auth-secret-file", folder.resolve("none").toString()))
                .hasValue(2);
        assertThat(run("--auth", "--auth-secret-file", folder.toString())).hasValue(2);
        assertThat(complained.toString(UTF_8).lines()).hasSize(2).allMatch(line -> line.contains(" cannot be read."));
    }

    @Test
    void a_file_of_something_else_is_one_line_and_exit_code_2() throws Exception {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
        Path book = Files.writeString(folder.resolve("book"), "a".repeat(5_000));

        assertThat(run("--auth", "--auth-secret-file", binary.toString())).hasValue(2);
        assertThat(run("--auth", "--auth-secret-file", book.toString())).hasValue(2);
        assertThat(complained.toString(UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("is not UTF-8 text"),
                        line -> assertThat(line).contains("is too long"));
    }

    @Test
    void keys_of_no_safe_place_are_one_line_and_exit_code_2() throws Exception {
        assertThat(run("--auth", "--auth-jwks", "http://a.example/keys")).hasValue(2);
        assertThat(complained.toString(UTF_8).lines()).hasSize(1);
        assertThat(complained.toString(UTF_8)).contains("https://");
    }

    private Optional<Integer> run(String... arguments) throws Exception {
        PrintStream out = new PrintStream(said, true, UTF_8);
        PrintStream err = new PrintStream(complained, true, UTF_8);
        return new Classroom(out, err).run(List.of(arguments), Map.of());
    }
}
