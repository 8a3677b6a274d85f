package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts with an {@code aws} and a {@code sam} that only write down how they were called. */
final class ScriptsTest {
    private static final String SAYS_WHAT_IT_IS_ASKED = """
            #!/bin/sh
            echo "${0##*/} $*" >> "$CALLS"
            case "$*" in
                *get-caller-identity*) echo 123456789012 ;;
                *head-bucket*) [ -f "$CALLS.bucket" ] ;;
                *describe-stacks*--output*) echo "WebSocketURL wss://example" ;;
                *describe-stacks*) false ;;
                *"s3 mb"*) touch "$CALLS.bucket" ;;
                *"s3 rb"*) rm "$CALLS.bucket" ;;
            esac
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void installTools() throws IOException {
        for (String tool : List.of("aws", "sam")) {
            Path file = Files.writeString(folder.resolve(tool), SAYS_WHAT_IT_IS_ASKED);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.createDirectories(folder.resolve("module/sam"));
        Files.createDirectories(folder.resolve("module/target"));
        Files.writeString(folder.resolve("module/target/functions.jar"), "");
        for (String script : List.of("deploy.sh", "destroy.sh")) {
            Files.copy(Path.of("sam", script), folder.resolve("module/sam").resolve(script));
        }
    }

    @Test
    void a_deployment_says_what_it_is_about_to_make_and_makes_it() throws Exception {
        Run run = run("deploy.sh", "ann");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("stack  ann-chat-full", "WebSocketURL wss://example");
        assertThat(calls()).anyMatch(call -> call.startsWith("sam package --template-file template-full.yml"));
        assertThat(calls())
                .anyMatch(call -> call.startsWith("sam deploy")
                        && call.contains("--stack-name ann-chat-full")
                        && call.contains("--capabilities CAPABILITY_IAM ")
                        && call.contains("Prefix=ann-"));
    }

    @Test
    void deploying_again_makes_no_second_bucket() throws Exception {
        run("deploy.sh", "ann");
        run("deploy.sh", "ann");

        assertThat(calls()).filteredOn(call -> call.startsWith("aws s3 mb")).hasSize(1);
    }

    @Test
    void destroying_deletes_stack_and_bucket_and_may_be_repeated() throws Exception {
        run("deploy.sh", "ann", "simple");

        assertThat(run("destroy.sh", "ann", "simple").status()).isZero();
        assertThat(run("destroy.sh", "ann", "simple").status()).isZero();

        assertThat(calls()).contains("aws cloudformation delete-stack --stack-name ann-chat-simple");
        assertThat(calls()).filteredOn(call -> call.startsWith("aws s3 rb")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "1ann", "ann-", "ann;ls", "ann b", "ann\nb", "a23456789-123456789-123456789-1"})
    void a_prefix_that_is_none_is_refused_before_anything_happens(String prefix) throws Exception {
        assertThat(run("deploy.sh", prefix).status()).isEqualTo(2);
        assertThat(run("destroy.sh", prefix).status()).isEqualTo(2);

        assertThat(folder.resolve("calls")).doesNotExist();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private Run run(String script, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        "sh",
                                        folder.resolve("module/sam")
                                                .resolve(script)
                                                .toString()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().put("AWS_REGION", "us-east-1");
        builder.environment().put("YES", "yes");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int status, String output) {}
}
