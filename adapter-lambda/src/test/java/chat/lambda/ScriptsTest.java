package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts with an {@code aws} and a {@code sam} that only write down how they were called. */
final class ScriptsTest {
    @TempDir
    private Path folder = Path.of("");

    private Scripts scripts = new Scripts(folder);

    @BeforeEach
    void installTools() throws IOException {
        scripts = Scripts.in(folder);
    }

    @Test
    void a_deployment_says_what_it_is_about_to_make_and_makes_it() throws Exception {
        Scripts.Run run = scripts.run("deploy.sh", "ann");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("stack  ann-chat-full", "WebSocketURL wss://example");
        assertThat(scripts.calls()).anyMatch(call -> call.startsWith("sam package --template-file template-full.yml"));
        assertThat(scripts.calls())
                .anyMatch(call -> call.startsWith("sam deploy")
                        && call.contains("--stack-name ann-chat-full")
                        && call.contains("--capabilities CAPABILITY_IAM ")
                        && call.contains("Prefix=ann-"));
    }

    @Test
    void deploying_again_makes_no_second_bucket() throws Exception {
        scripts.run("deploy.sh", "ann");
        scripts.run("deploy.sh", "ann");

        assertThat(scripts.calls())
                .filteredOn(call -> call.startsWith("aws s3 mb"))
                .hasSize(1);
    }

    @Test
    void destroying_deletes_stack_and_bucket_and_may_be_repeated() throws Exception {
        scripts.run("deploy.sh", "ann", "simple");

        assertThat(scripts.run("destroy.sh", "ann", "simple").status()).isZero();
        assertThat(scripts.run("destroy.sh", "ann", "simple").status()).isZero();

        assertThat(scripts.calls()).contains("aws cloudformation delete-stack --stack-name ann-chat-simple");
        assertThat(scripts.calls())
                .filteredOn(call -> call.startsWith("aws s3 rb"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "describe-stacks --stack-name ann-chat-full-page",
                "describe-stacks --stack-name ann-chat-simple",
                "head-bucket --bucket ann-chat-code"
            })
    void what_could_not_be_looked_for_is_not_said_to_be_gone(String look) throws Exception {
        scripts.run("deploy.sh", "ann");
        scripts.refuse(look);

        Scripts.Run run = scripts.run("destroy.sh", "ann");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("Rate exceeded").doesNotContain("Nothing of");
        assertThat(scripts.calls()).noneMatch(call -> call.startsWith("aws s3 rb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "1ann", "ann-", "ann;ls", "ann b", "ann\nb", "a23456789-123456789-123456789-1"})
    void a_prefix_that_is_none_is_refused_before_anything_happens(String prefix) throws Exception {
        assertThat(scripts.run("deploy.sh", prefix).status()).isEqualTo(2);
        assertThat(scripts.run("deploy-page.sh", prefix).status()).isEqualTo(2);
        assertThat(scripts.run("destroy.sh", prefix).status()).isEqualTo(2);

        assertThat(folder.resolve("calls")).doesNotExist();
    }
}
