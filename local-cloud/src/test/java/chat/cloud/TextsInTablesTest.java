package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class TextsInTablesTest {
    private static final String TEXT = "\u0141\u00f3d\u017a \u20ac \uD83D\uDE00";

    @AutoClose
    private final LocalCloud cloud =
            LocalCloud.start(CloudOptions.of(Path.of("..", "adapter-lambda", "sam", "template-full.yml")));

    @Test
    void a_function_reads_from_a_table_what_another_one_wrote_in_any_script() throws Exception {
        try (Ear ann = Ear.at(cloud.webSocket())) {
            ann.say("{\"action\":\"register\",\"value\":\"ann\"}").await("signup");
            ann.say("{\"action\":\"join-room\",\"value\":\"lab\"}").await("multi-message");
            ann.say("{\"action\":\"dispatch\",\"value\":\"" + TEXT + "\",\"ref\":\"r-1\"}")
                    .await("ack");

            ann.say("{\"action\":\"history\"}");

            assertThat(ann.await("multi-message")).contains(TEXT);
        }
    }
}
