package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.javalin.CommandLine.Start;
import chat.javalin.OriginPolicy.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginPolicyTest {
    private static final OriginPolicy POLICY =
            new OriginPolicy(Set.of("http://localhost:7070", "http://127.0.0.1:7070"), "http://localhost:7070", false);

    @Test
    void a_refusal_names_the_option_that_would_let_the_page_in() {
        assertThat(line("http://a.example:8080"))
                .isEqualTo("Refused a page of http://a.example:8080; let it in with --origin http://a.example:8080");
        assertThat(line("null")).isEqualTo("Refused a page of null; let it in with --origin null");
    }

    @Test
    void a_refusal_repeats_nothing_that_could_forge_the_log_or_a_command() {
        assertThat(line("http://a.example$(rm -rf .)\n12:00:00 INFO all is well"))
                .isEqualTo("Refused a page whose Origin is none");
    }

    @Test
    void who_sends_no_origin_is_told_both_ways_in() {
        Refusal refusal = POLICY.refusal(List.of()).orElseThrow();

        assertThat(refusal.line())
                .isEqualTo("Refused a client without an Origin. "
                        + "Send the header Origin: http://localhost:7070, or start the server with --allow-no-origin.");
        assertThat(refusal.body())
                .isEqualTo("{\"message\":\"Send the header Origin: http://localhost:7070,"
                        + " or start the server with --allow-no-origin.\"}");
    }

    @Test
    void a_page_that_is_not_listed_is_told_nothing() {
        assertThat(POLICY.refusal(List.of("null")).orElseThrow().body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void a_switch_lets_in_who_sends_none_and_nobody_else() {
        OriginPolicy open = new OriginPolicy(POLICY.allowed(), POLICY.page(), true);

        assertThat(open.refusal(List.of())).isEmpty();
        assertThat(open.refusal(List.of(""))).isPresent();
        assertThat(open.refusal(List.of("http://a.example"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--lan", "--host 0.0.0.0", "--host ::1", "--host chat.example", "--port 80"})
    void the_origin_that_a_refusal_names_is_let_in(String arguments) {
        Options options = ((Start)
                        CommandLine.read(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), Map.of()))
                .options();
        OriginPolicy policy = OriginPolicy.of(options, options.port());

        assertThat(policy.refusal(List.of()).orElseThrow().line()).contains("Origin: " + policy.page() + ",");
        assertThat(policy.refusal(List.of(policy.page()))).isEmpty();
    }

    @Test
    void the_page_is_let_in_under_every_name_of_its_server() {
        Set<String> origins = Addresses.origins(Options.defaults().withHost("chat.example"), 80);

        assertThat(origins)
                .containsExactlyInAnyOrder(
                        "http://localhost", "http://127.0.0.1", "http://[::1]", "http://chat.example");
    }

    private static String line(String origin) {
        return POLICY.refusal(List.of(origin)).orElseThrow().line();
    }
}
