package chat.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import chat.acceptance.Lesson.Claim;
import chat.cloud.CloudOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons in breaking things, as a student goes through them: what their text says is what one sees. */
final class LessonsIT {
    private static final String INTEGRATION = "\n  SendMessageIntegration:\n";

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    static List<Lesson> lessons() {
        return Lesson.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void what_a_lesson_says_is_what_one_sees(Lesson lesson) {
        try (FrontDoor.Open cloud = FrontDoor.cloud(CloudOptions.of(lesson.template()))) {
            Desk desk = new Desk(cloud, tabs);
            desk.sayHello();
            lesson.blocks("js").forEach(desk::type);

            assertThat(lesson.claims()).extracting(Claim::seen).contains(true, false);
            desk.check(lesson.claims());
        }
    }

    /** All of them are the same once they are mended; LessonsTest in cloud-template says so. */
    @Test
    void a_mended_chat_gives_back_both_frames(@TempDir Path folder) throws IOException {
        Lesson lesson = Lesson.all().getFirst();
        String mend = "\n" + lesson.blocks("yaml").getFirst() + INTEGRATION;
        Path mended = folder.resolve("mended.yml");
        Files.writeString(mended, Files.readString(lesson.template()).replace(INTEGRATION, mend));
        String shown = Lesson.way().blocks("text").getFirst().strip();

        try (FrontDoor.Open cloud = FrontDoor.cloud(CloudOptions.of(mended))) {
            Desk desk = new Desk(cloud, tabs);
            desk.sayHello();

            desk.waitForConsole(
                    Stream.of(shown.split("…", -1)).map(Pattern::quote).collect(joining(".*")));
            assertThat(desk.rows().last()).containsText("B");
        }
    }
}
