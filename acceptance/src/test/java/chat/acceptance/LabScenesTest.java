package chat.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames that the labs' texts show are those that one sees, behind both doors. */
final class LabScenesTest {
    static List<LabScene> scenes() {
        return LabScene.all();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void what_a_lab_shows_is_what_one_sees(LabScene scene) {
        play(scene);
    }

    @Test
    void each_lab_with_frames_is_played() {
        assertThat(scenes().stream().map(LabScene::toString))
                .containsExactly("echo.md", "extended.md", "push.md", "push.md, signed in", "simple.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ann ← {\"type\":\"signup\",\"rooms\":[\"maths\"]} | but hears",
                "ann → {\"action\":\"echo\"} | what ann is answered",
                "eve ← {\"type\":\"signup\",\"rooms\":[]} | eve is not connected",
                "system reports [{\"Source\":\"my.shop\",\"DetailType\":\"x\",\"Detail\":\"\"}] | but is answered 1",
                "eve is refused with 401 | but is answered 101",
                "ann sings | Nobody understands"
            })
    void a_text_that_is_wrong_is_found_out(String line, String complaint) {
        LabScene wrong = scene("ann connects", "ann → {\"action\":\"register\",\"value\":\"ann\"}", line);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> play(wrong))
                .withMessageContainingAll("lab.md:3: " + line, complaint);
    }

    @Test
    void a_text_that_leaves_something_out_is_found_out() {
        LabScene half = scene(
                "ann connects",
                "bob connects",
                "ann → {\"action\":\"dispatch\",\"value\":\"hi\",\"name\":\"no-rooms\",\"ref\":\"r-1\"}",
                "ann ← {\"type\":\"client-message\",\"user\":\"no-rooms\",\"message\":\"hi\"}",
                "ann ← {\"type\":\"ack\",\"ref\":\"r-1\",\"time\":\"…\"}");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> play(half))
                .withMessageContaining("[bob ← {\"type\":\"client-message\"");
    }

    private static void play(LabScene scene) {
        try (LabDoor door = LabDoor.of(FrontDoor.ofThisRun(), scene);
                LabPlay play = new LabPlay(door)) {
            for (LabScene.Line line : scene.lines()) {
                try {
                    play.play(line);
                } catch (AssertionError wrong) {
                    String place = scene.text() + ":" + line.number() + ": " + line.words();
                    throw new AssertionError(place + "\n  " + wrong.getMessage(), wrong);
                }
            }
            play.end();
        }
    }

    private static LabScene scene(String... lines) {
        return new LabScene(
                Path.of("lab.md"),
                false,
                IntStream.range(0, lines.length)
                        .mapToObj(i -> new LabScene.Line(i + 1, lines[i]))
                        .toList());
    }
}
