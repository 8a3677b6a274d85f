package chat.acceptance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What everybody did and heard, a line each. */
record Transcript(List<String> lines) {
    private static final int BEFORE = 12;
    private static final int WIDTH = 320;

    Transcript {
        lines = List.copyOf(lines);
    }

    /** Answers the first difference from {@code other}, and what was before it; empty where there is none. */
    Optional<String> differenceFrom(Transcript other) {
        int length = Math.max(lines.size(), other.lines.size());
        return IntStream.range(0, length)
                .filter(i -> !line(i).equals(other.line(i)))
                .mapToObj(i -> before(i) + "\n< " + brief(line(i)) + "\n> " + brief(other.line(i)))
                .findFirst();
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index) : "(the end)";
    }

    private String before(int index) {
        return lines.subList(Math.max(0, index - BEFORE), index).stream()
                .map(Transcript::brief)
                .collect(Collectors.joining("\n  ", "  ", ""));
    }

    private static String brief(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "\u2026 (" + line.length() + ")";
    }
}
