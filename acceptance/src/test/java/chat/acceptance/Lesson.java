package chat.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One part of the lessons in breaking things: what it has one type, and what it says that one sees then.
 *
 * <p>What stands as code in a paragraph that begins with the name of a view is seen there; in a sentence with
 * <em>never</em> it is not.
 */
record Lesson(String title, String text) {
    private static final Path LABS = Path.of("..", "docs", "labs");
    private static final Pattern FILE = Pattern.compile("breaking/[a-z-]+\\.yml");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("\\*\\*(.+?)\\.\\*\\*(.+)", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(?:[^.`]|`[^`]*`)+");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    enum View {
        CONSOLE("In the console"),
        PAGE("On the page"),
        INSPECTOR("In the inspector"),
        TABLES("In its tables");

        private final String name;

        View(String name) {
            this.name = name;
        }

        private static Stream<View> named(String name) {
            return Stream.of(values()).filter(view -> view.name.equals(name));
        }
    }

    /** That these words are seen in a view, or that they never are. */
    record Claim(View view, String words, boolean seen) {}

    /** Answers what comes before the first lesson: the way of all of them. */
    static Lesson way() {
        return parts().getFirst();
    }

    static List<Lesson> all() {
        return parts().stream().skip(1).filter(part -> part.file().isPresent()).toList();
    }

    private static List<Lesson> parts() {
        try {
            return Stream.of(Files.readString(LABS.resolve("breaking.md")).split("\n## ", -1))
                    .map(part -> new Lesson(part.substring(0, part.indexOf('\n')), part))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<String> file() {
        return FILE.matcher(text).results().map(MatchResult::group).findFirst();
    }

    Path template() {
        return LABS.resolve(file().orElseThrow());
    }

    /** Answers the blocks of a language, in order. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    List<Claim> claims() {
        return Stream.of(BLOCK.matcher(text).replaceAll("").split("\n\n+", -1))
                .flatMap(paragraph -> PARAGRAPH.matcher(paragraph).results())
                .flatMap(paragraph -> View.named(paragraph.group(1)).flatMap(view -> claims(view, paragraph.group(2))))
                .toList();
    }

    private static Stream<Claim> claims(View view, String sentences) {
        return SENTENCE.matcher(sentences)
                .results()
                .map(MatchResult::group)
                .flatMap(sentence -> words(sentence).map(words -> new Claim(view, words, !sentence.contains("never"))));
    }

    /** The code of a sentence; what is left out there, it may be anything. */
    private static Stream<String> words(String sentence) {
        return CODE.matcher(sentence)
                .results()
                .flatMap(code -> Stream.of(code.group(1).split("…", -1)))
                .filter(words -> !words.isBlank());
    }

    @Override
    public String toString() {
        return title;
    }
}
