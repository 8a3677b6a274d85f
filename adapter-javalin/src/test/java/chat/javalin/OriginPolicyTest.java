package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OriginPolicyTest {
    private static final OriginPolicy POLICY = new OriginPolicy(Set.of("http://localhost:7070"), false);

    @Test
    void a_refusal_names_the_option_that_would_let_the_page_in() {
        assertThat(POLICY.refusal(List.of("http://a.example:8080")))
                .hasValue("Refused a page of http://a.example:8080; let it in with --origin http://a.example:8080");
        assertThat(POLICY.refusal(List.of("null"))).hasValue("Refused a page of null; let it in with --origin null");
    }

    @Test
    void a_refusal_repeats_nothing_that_could_forge_the_log_or_a_command() {
        assertThat(POLICY.refusal(List.of("http://a.example$(rm -rf .)\n12:00:00 INFO all is well")))
                .hasValue("Refused a page whose Origin is none");
    }

    @Test
    void a_strict_policy_says_so() {
        assertThat(new OriginPolicy(Set.of(), true).refusal(List.of()))
                .hasValue("Refused a client without an Origin; leave out --strict-origin to let it in");
    }

    @Test
    void the_page_is_let_in_under_every_name_of_its_server() {
        Set<String> origins = Addresses.origins(Options.defaults().withHost("chat.example"), 80);

        assertThat(origins)
                .containsExactlyInAnyOrder(
                        "http://localhost", "http://127.0.0.1", "http://[::1]", "http://chat.example");
    }
}
