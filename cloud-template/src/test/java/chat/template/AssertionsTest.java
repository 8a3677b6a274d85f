package chat.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AssertionsTest {
    private static final Sample RULED = Sample.RIGHT.with("Conditions:", """
            Rules:
              RedIsBig:
                RuleCondition: !Equals [!Ref Color, red]
                Assertions:
                  - Assert: !Not [!Equals [!Ref Size, 2]]
                    AssertDescription: What is red must be big.
            Conditions:""");

    @Test
    void a_rule_that_is_kept_is_passed_over() {
        assertThat(RULED.read()).isEqualTo(Sample.RIGHT.read());
    }

    @Test
    void a_rule_that_is_broken_refuses_the_parameters_in_its_own_words() {
        assertThatThrownBy(() -> RULED.read(Map.of("Size", "2")))
                .isInstanceOf(FaultyTemplateException.class)
                .hasMessageMatching("RedIsBig, line \\d+: What is red must be big\\.");
    }

    @Test
    void a_rule_without_a_description_is_named() {
        Sample silent = RULED.with("        AssertDescription: What is red must be big.\n", "");

        assertThatThrownBy(() -> silent.read(Map.of("Size", "2")))
                .hasMessageContaining("the parameters do not keep the rule RedIsBig.");
    }

    @Test
    void a_rule_counts_only_where_its_condition_holds() {
        assertThat(RULED.read(Map.of("Size", "2", "Color", "green")).notices()).isEmpty();
    }

    @Test
    void a_rule_without_a_condition_always_counts() {
        Sample always = RULED.with("    RuleCondition: !Equals [!Ref Color, red]\n", "");

        assertThatThrownBy(() -> always.read(Map.of("Size", "2", "Color", "green")))
                .hasMessageContaining("What is red must be big.");
    }

    @Test
    void a_rule_with_a_function_that_is_not_read_is_said() {
        Sample unread = RULED.with("!Not [!Equals [!Ref Size, 2]]", "!Contains [[2, 3], !Ref Size]");

        assertThat(unread.read(Map.of("Size", "9")).notices())
                .singleElement()
                .asString()
                .contains("RedIsBig, line ", "Fn::Contains is not read here");
    }

    @Test
    void our_template_gives_no_tickets_where_nobody_signs_in() {
        Path full = Path.of("../adapter-lambda/sam/template-full.yml");

        assertThatThrownBy(() -> Template.read(full, Map.of("Tickets", "on")))
                .hasMessageContaining("Tickets needs Authentication");
    }
}
