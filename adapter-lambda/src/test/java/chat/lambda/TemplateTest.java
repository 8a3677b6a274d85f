package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Action;
import chat.template.Needs;
import chat.template.Needs.Lab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the templates and the roles against what the functions really do. */
final class TemplateTest {
    private static Map<String, Set<String>> full = Map.of();
    private static Map<String, Set<String>> simple = Map.of();

    @BeforeAll
    static void record() {
        full = Actions.ofFull();
        simple = Actions.ofSimple();
    }

    @Test
    void the_full_template_says_what_the_functions_need() {
        assertThat(new TemplateRules(Template.read("template-full.yml"), Routes.FULL, full).flaws())
                .isEmpty();
    }

    @Test
    void the_simple_template_says_what_the_functions_need() {
        assertThat(new TemplateRules(Template.read("template-simple.yml"), Routes.SIMPLE, simple).flaws())
                .isEmpty();
    }

    /** The check of templates has a table of this, and must not have another opinion. */
    @Test
    void the_check_knows_what_each_function_does() {
        for (Needs needs : Needs.values()) {
            assertThat(needs.actions(Lab.FULL))
                    .as(needs.function())
                    .isEqualTo(full.getOrDefault(needs.function(), Set.of()));
            assertThat(needs.actions(Lab.SIMPLE))
                    .as(needs.function())
                    .isEqualTo(simple.getOrDefault(needs.function(), Set.of()));
        }
        assertThat(Stream.of(Needs.values()).map(Needs::function)).containsAll(full.keySet());
        assertThat(Stream.of(Needs.values())
                        .filter(needs -> !needs.route().isEmpty())
                        .collect(Collectors.toMap(Needs::route, Needs::function)))
                .isEqualTo(Routes.FULL);
    }

    @Test
    void every_action_that_is_documented_or_decoded_has_a_route() {
        Set<String> routes = new TreeSet<>(Routes.FULL.keySet());
        routes.removeIf(route -> route.startsWith("$"));

        assertThat(Routes.documented()).isEqualTo(routes);
        assertThat(Stream.of(Action.values()).map(Action::route)).containsExactlyInAnyOrderElementsOf(routes);
    }

    /** Deletes, renames and widens one thing after another. */
    @ParameterizedTest
    @CsvSource({"template-full.yml, 600", "template-simple.yml, 200"})
    void a_change_of_any_one_thing_is_found(String name, int least) {
        boolean isFull = name.contains("full");
        List<PlantedFlaw> planted = PlantedFlaw.all(Template.read(name));

        assertThat(planted).hasSizeGreaterThan(least);
        assertThat(planted)
                .filteredOn(flaw -> new TemplateRules(
                                flaw.template(), isFull ? Routes.FULL : Routes.SIMPLE, isFull ? full : simple)
                        .flaws()
                        .isEmpty())
                .extracting(PlantedFlaw::what)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Connect, role.json, simple",
        "Connect, role-extended.json, full",
        "Disconnect, role.json, simple",
        "Disconnect, role-extended.json, full",
        "SendMessage, role.json, simple",
        "SendMessage, role-extended.json, full",
        "RegisterUser, role.json, full",
        "Resume, role.json, full",
        "CreateRoom, role.json, full",
        "JoinRoom, role.json, full",
        "LeaveRoom, role.json, full",
        "History, role.json, full",
        "Subscribe, role.json, full",
        "Unsubscribe, role.json, full",
        "Echo, role.json, full",
        "Default, role.json, simple",
        "Default, role.json, full"
    })
    void a_role_for_the_console_allows_what_the_function_does(String function, String file, String lab)
            throws Exception {
        JsonNode policy = new JsonMapper().readTree(Files.readString(Path.of("sam", "functions", function, file)));
        Set<String> needed = new TreeSet<>((lab.equals("full") ? full : simple).getOrDefault(function, Set.of()));
        needed.removeIf(action -> action.startsWith("sqs:SendMessage "));

        Set<String> allowed = policy.path("Statement").values().stream()
                .flatMap(statement -> Template.lines(statement).stream())
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(needed);
    }
}
