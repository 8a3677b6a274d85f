package chat.template;

import java.util.ArrayList;
import java.util.List;

/** What a template asks for and is not read here. */
final class Notices {
    private final List<String> sentences = new ArrayList<>();

    void add(Place place, String sentence) {
        String said = place.says(sentence);
        if (!sentences.contains(said)) {
            sentences.add(said);
        }
    }

    List<String> sentences() {
        return sentences;
    }
}
