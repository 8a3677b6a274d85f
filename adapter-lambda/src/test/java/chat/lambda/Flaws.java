package chat.lambda;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects what a template does not say as it should; each line names the place. */
final class Flaws {
    private final JsonNode root;
    private final List<String> found = new ArrayList<>();

    Flaws(Template template) {
        this.root = template.root();
    }

    /** Asks for a text at {@code path}. */
    void says(String path, String expected) {
        String actual = root.at(path).asString("nothing");
        must(actual.equals(expected), path + " is " + actual + ", not " + expected);
    }

    /** Asks for the texts of a list, and for no other. */
    void lists(String path, String... expected) {
        List<String> actual = root.at(path).values().stream()
                .map(item -> item.asString("nothing"))
                .toList();
        must(actual.equals(List.of(expected)), path + " lists " + actual + ", not " + List.of(expected));
    }

    /** Asks for so many parts, whatever they are. */
    void counts(String path, int expected) {
        int actual = root.at(path).size();
        must(actual == expected, path + " has " + actual + " parts, not " + expected);
    }

    List<String> found() {
        return found;
    }

    private void must(boolean holds, String flaw) {
        if (!holds) {
            found.add(flaw);
        }
    }
}
