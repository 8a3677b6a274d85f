package chat.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the blocks of {@code chat} in one lab's text show, from its first line to its last; or those of
 * {@code chat auth}, which show a chat where people sign in.
 */
record LabScene(Path text, boolean signIn, List<Line> lines) {
    private static final Path LABS = Path.of("..", "docs", "labs");
    private static final Pattern STAGE = Pattern.compile("\\w+ connects to /(\\w+)");

    /** A line of a block, and where it stands in the text. */
    record Line(int number, String words) {}

    LabScene {
        lines = List.copyOf(lines);
    }

    /** Answers the scenes of every lab that shows one. */
    static List<LabScene> all() {
        try (Stream<Path> texts = Files.list(LABS)) {
            return texts.filter(text -> text.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(text -> Stream.of(of(text, "```chat", false), of(text, "```chat auth", true)))
                    .filter(scene -> !scene.lines().isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LabScene of(Path text, String fence, boolean signIn) {
        try {
            return new LabScene(text, signIn, lines(Files.readAllLines(text), fence));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Line> lines(List<String> text, String fence) {
        List<Line> lines = new ArrayList<>();
        boolean shows = false;
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).startsWith("```")) {
                shows = text.get(i).equals(fence);
            } else if (shows && !text.get(i).isBlank()) {
                lines.add(new Line(i + 1, text.get(i)));
            }
        }
        return lines;
    }

    /** The stage that it names: an API Gateway has one, which is deployed. */
    String stage() {
        List<String> stages = lines.stream()
                .flatMap(line -> STAGE.matcher(line.words()).results())
                .map((MatchResult named) -> named.group(1))
                .distinct()
                .toList();
        if (stages.size() > 1) {
            throw new AssertionError(text + " names more than one stage: " + stages);
        }
        return stages.isEmpty() ? "production" : stages.getFirst();
    }

    @Override
    public String toString() {
        return text.getFileName() + (signIn ? ", signed in" : "");
    }
}
