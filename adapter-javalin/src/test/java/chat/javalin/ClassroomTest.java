package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClassroomTest extends ServerTest {
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
        assertThat(complained.toString(StandardCharsets.UTF_8)).startsWith("This machine cannot listen on 192.0.2.1.");
    }

    @Test
    void a_bad_option_is_one_line_and_exit_code_2() throws Exception {
        assertThat(run("--prot", "1")).hasValue(2);
        assertThat(complained.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void help_goes_to_the_output_with_exit_code_0() throws Exception {
        assertThat(run("--help")).hasValue(0);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--port");
    }

    @Test
    void a_warm_up_ends_by_itself() throws Exception {
        assertThat(run("--warm-up")).hasValue(0);
    }

    private Optional<Integer> run(String... arguments) throws Exception {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(complained, true, StandardCharsets.UTF_8);
        return new Classroom(out, err).run(List.of(arguments), Map.of());
    }
}
