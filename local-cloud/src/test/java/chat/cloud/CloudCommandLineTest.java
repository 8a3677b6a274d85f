package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.cloud.CloudCommandLine.Say;
import chat.cloud.CloudCommandLine.Start;
import chat.cloud.CloudCommandLine.Wrong;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CloudCommandLineTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");
    private static final String OTHER = "../adapter-lambda/sam/template-simple.yml";

    private static CloudCommandLine read(String... arguments) {
        return CloudCommandLine.read(List.of(arguments), TEMPLATE);
    }

    @Test
    void nothing_said_runs_the_full_template_in_memory() {
        assertThat(read("--cloud"))
                .isEqualTo(new Start(new CloudOptions(7070, TEMPLATE, Map.of(), false, false, Optional.empty())));
    }

    @Test
    void each_option_is_heard() {
        assertThat(read(
                        "--cloud",
                        "--port=0",
                        "--template",
                        OTHER,
                        "--parameter",
                        "Prefix=a",
                        "--parameter=B=c=d",
                        "--serial",
                        "--data",
                        "kept"))
                .isEqualTo(new Start(new CloudOptions(
                        0,
                        Path.of(OTHER),
                        Map.of("Prefix", "a", "B", "c=d"),
                        true,
                        false,
                        Optional.of(Path.of("kept")))));
        assertThat(read("--check")).isInstanceOf(CloudCommandLine.CheckTemplate.class);
    }

    @Test
    void help_and_version_are_said() {
        assertThat(read("--cloud", "--help")).isEqualTo(new Say(CloudCommandLine.HELP));
        assertThat(read("--version")).isEqualTo(new Say("cloud in development"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port                    | --port takes a value, and nothing was given.
            --port=many               | --port takes a number from 0 to 65535, not "many".
            --port=65536              | --port takes a number from 0 to 65535, not "65536".
            --parameter=Prefix        | --parameter takes NAME=VALUE, not "Prefix".
            --template=nowhere.yml    | There is no template nowhere.yml. Give --template the path of a file.
            --lan                     | The cloud listens on this machine alone: it checks no signatures. Leave --lan out, or start the classroom without --cloud.
            --historymemory=1         | There is no option --historymemory with --cloud. Add --help to see those there are.
            """)
    void a_mistake_is_told_in_one_sentence_that_says_what_to_do(String argument, String sentence) {
        assertThat(read("--cloud", argument)).isEqualTo(new Wrong(sentence));
    }
}
