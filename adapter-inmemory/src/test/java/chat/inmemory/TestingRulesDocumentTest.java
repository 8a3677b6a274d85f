package chat.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document shows code that compiles, since it shows the text of files that do. */
final class TestingRulesDocumentTest {
    private static final String FENCE = "```";
    private static final Path TESTS = Path.of("src/test/java/chat/inmemory");

    @Test
    void the_document_shows_a_rule_and_a_suite() throws IOException {
        assertThat(snippets()).hasSize(2);
        assertThat(snippets().getFirst().lines()).hasSizeBetween(10, 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RuleOfYourOwnTest.java", "InMemoryStoriesTest.java"})
    void a_snippet_is_the_text_of_its_file(String file) throws IOException {
        String code = Files.readString(TESTS.resolve(file));

        assertThat(snippets()).anyMatch(snippet -> code.contains(snippet) || code.contains(indented(snippet)));
    }

    private static String indented(String snippet) {
        return snippet.replaceAll("(?m)^(?=.)", "    ");
    }

    private static List<String> snippets() throws IOException {
        String document = Files.readString(Path.of("../docs/testing-rules.md"));
        return List.of(document.split(FENCE + "java\n", -1)).stream()
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf(FENCE)))
                .toList();
    }
}
