package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.testkit.BadOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From which pages somebody may come in at {@code $connect}. */
final class AllowedOriginsTest {
    private static final String LISTED = "https://chat.example, https://school.example:8443";

    private final Tables tables = Tables.full();
    private final TestContext context = new TestContext();

    @AfterEach
    void close() {
        tables.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example, 200",
        "https://school.example:8443, 200",
        "http://chat.example, 403",
        "wss://chat.example, 403",
        "https://chat.example:443, 403",
        "https://school.example, 403",
        "https://school.example:8444, 403",
        "https://CHAT.example, 403",
        "HTTPS://chat.example, 403",
        "https://chat.example/, 403",
        "https://chat.example., 403",
        "https://chat.example.evil.example, 403",
        "https://evilchat.example, 403",
        "https://www.chat.example, 403",
        "https://chat.example@evil.example, 403",
        "'https://chat.example,https://evil.example', 403",
        "*, 403",
        "null, 403",
        "'', 403"
    })
    void only_pages_on_the_list_may_connect(String origin, int status) {
        for (String name : List.of("Origin", "origin", "ORIGIN")) {
            assertThat(connect(LISTED, Map.of(name, List.of(origin)))).isEqualTo(status);
        }

        assertThat(tables.connection("c-1").isEmpty()).isEqualTo(status == 403);
    }

    @Test
    void who_names_two_pages_is_refused() {
        assertThat(connect(LISTED, Map.of("Origin", List.of("https://chat.example", "https://evil.example"))))
                .isEqualTo(403);
        assertThat(connect(LISTED, Map.of("Origin", List.of("https://chat.example"), "origin", List.of("null"))))
                .isEqualTo(403);
        assertThat(context.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"outcome\":\"forbidden-origin\""))
                .noneMatch(line -> line.contains("example"));
    }

    @Test
    void without_a_list_all_pages_may_connect() {
        assertThat(connect("", Map.of("Origin", List.of("https://anywhere.example"))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "off", "on"})
    void without_a_list_who_names_no_page_may_connect_whatever_the_switch_says(String none) {
        assertThat(connect("", none, Map.of())).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("chat.testkit.BadOrigin#tableWithNone")
    void the_list_refuses_all_but_its_page_and_stores_nothing(BadOrigin bad) {
        for (String none : List.of("off", "", "true")) {
            assertThat(connect(BadOrigin.LISTED, none, headers(bad))).isEqualTo(403);
            assertThat(tables.connection("c-1")).isEmpty();
        }

        assertThat(connect(BadOrigin.LISTED, Map.of("Origin", List.of(BadOrigin.LISTED))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("chat.testkit.BadOrigin#table")
    void the_switch_lets_in_who_names_none_and_refuses_the_others(BadOrigin bad) {
        assertThat(connect(BadOrigin.LISTED, "on", headers(bad))).isEqualTo(403);
        assertThat(tables.connection("c-1")).isEmpty();

        assertThat(connect(BadOrigin.LISTED, "on", Map.of())).isEqualTo(200);
    }

    @Test
    void a_list_without_an_origin_refuses_everybody() {
        assertThat(connect(",", Map.of())).isEqualTo(403);
        assertThat(connect(",", Map.of("Origin", List.of("")))).isEqualTo(403);
    }

    private static Map<String, List<String>> headers(BadOrigin bad) {
        return bad.headers().isEmpty() ? Map.of() : Map.of("Origin", bad.headers());
    }

    private int connect(String allowed, Map<String, List<String>> headers) {
        return connect(allowed, "off", headers);
    }

    private int connect(String allowed, String none, Map<String, List<String>> headers) {
        WebSocketEvent event = Cloud.event("c-1", "$connect");
        event.setMultiValueHeaders(headers);
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("ALLOWED_ORIGINS", allowed);
        environment.put("ALLOW_NO_ORIGIN", none);
        return new ConnectHandler(Wiring.of(new Settings(environment), List.of()))
                .handleRequest(event, context)
                .getStatusCode();
    }
}
