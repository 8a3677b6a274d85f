package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CloudMainTest {
    private static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Optional<Integer> run(String... arguments) throws Exception {
        return new CloudMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments), TEMPLATE);
    }

    @Test
    void a_sound_template_is_green() throws Exception {
        assertThat(run("--check")).hasValue(CloudMain.WELL);
        assertThat(out.toString(UTF_8)).contains("Nothing to mend in ");
    }

    @Test
    void a_broken_template_is_red_and_its_fault_is_named(@TempDir Path folder) throws Exception {
        Path broken = folder.resolve("broken.yml");
        Files.writeString(broken, Files.readString(TEMPLATE).replace("RouteKey: join-room", "RouteKey: join-rom"));

        assertThat(run("--check", "--template", broken.toString())).hasValue(CloudMain.FAULTY);
        assertThat(out.toString(UTF_8)).contains("JoinRoomRoute").containsPattern("thing(s)? to mend in ");
    }

    @Test
    void a_template_that_aws_would_refuse_is_told_so(@TempDir Path folder) throws Exception {
        Path refused = folder.resolve("refused.yml");
        Files.writeString(refused, "Resources: {Route: {Type: AWS::ApiGatewayV2::Route}}");

        assertThat(run("--template", refused.toString(), "--port", "0")).hasValue(CloudMain.WRONG);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).hasValue(CloudMain.WRONG);
            assertThat(err.toString(UTF_8)).startsWith("Port " + taken.getLocalPort() + " cannot be used.");
        }
    }

    @Test
    void warming_up_uses_the_cloud_and_ends_well() throws Exception {
        assertThat(run("--warm-up")).hasValue(CloudMain.WELL);
    }
}
