package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FunctionsTest {
    static Iterable<String> handlers() {
        return Template.read("template-full.yml").ids("AWS::Serverless::Function").stream()
                .map(id -> Template.read("template-full.yml")
                        .properties(id, "AWS::Serverless::Function")
                        .path("Handler")
                        .asString(""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void every_function_of_the_template_can_be_made_in_a_given_environment(String handler) {
        Map<String, String> environment = new HashMap<>(Tables.CREDENTIALS);
        environment.put("CONNECTIONS_ENDPOINT", "http://127.0.0.1:1/dev");
        environment.put("EXPIRY_QUEUE", "http://127.0.0.1:1/queue");
        assertThat(Functions.create(handler, environment, InstantSource.system()))
                .hasValueSatisfying(
                        made -> assertThat(made.getClass().getName()).isEqualTo(handler));
    }

    @Test
    void of_another_name_there_is_none() {
        assertThat(Functions.create("chat.lambda.Nobody", Map.of(), InstantSource.system()))
                .isEmpty();
    }
}
