package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the HTTP API that gives out tickets to what keeps it safe. */
final class TicketRulesTest {
    private static final Template FULL = Template.read("template-full.yml");

    /** What only people read. */
    private static final Set<String> FREE = Set.of("Description", "AssertDescription", "Name");

    @Test
    void the_template_says_what_it_has_to() {
        assertThat(new TicketRules(FULL).flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Parameters/Tickets",
                "/Rules/TicketsAreForTokens",
                "/Conditions/HasTickets",
                "/Conditions/HasOrigins",
                "/Resources/TicketApi",
                "/Resources/TicketStage",
                "/Resources/CreateTicketRoute",
                "/Resources/CreateTicketIntegration",
                "/Resources/CreateTicketPermission",
                "/Outputs/TicketUrl"
            })
    void a_change_of_any_one_thing_is_found(String path) {
        List<PlantedFlaw> planted = PlantedFlaw.under(FULL, FREE, path);

        assertThat(planted).isNotEmpty();
        assertThat(planted)
                .filteredOn(flaw -> new TicketRules(flaw.template()).flaws().isEmpty())
                .extracting(PlantedFlaw::what)
                .isEmpty();
    }
}
