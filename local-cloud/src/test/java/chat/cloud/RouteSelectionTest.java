package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// AWSDOC: websocket-api-develop-routes, apigateway-websocket-api-selection-expressions.
final class RouteSelectionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "$request.body.action              | {\"action\":\"join\"}                  | join",
                "${request.body.action}            | {\"action\":\"join\"}                  | join",
                "$request.body.message.kind        | {\"message\":{\"kind\":\"x\"}}         | x",
                "${request.body.a}/${request.body.b} | {\"a\":\"one\",\"b\":\"two\"}        | one/two",
                "join-${request.body.room}         | {\"room\":\"lab\"}                     | join-lab",
                "join-${request.body.room}         | {}                                     | join-",
                "$request.body.action              | {\"other\":1}                          | ''",
                "$request.body.action              | {\"action\":null}                      | ''",
                "$request.body.action              | {\"action\":1}                         | 1",
                "$request.body.action              | {\"action\":true}                      | true",
                "$request.body.action              | {\"action\":[\"item1\",\"item2\"]}     | [item1, item2]",
                "$request.body.action              | {\"action\":\"$1\\\\\"}                | $1\\",
                "$request.body.action              | 5                                      | ''",
                "$request.body.action              | []                                     | ''",
                "static                            | {}                                     | static",
                "\\$default                        | {}                                     | $default",
            })
    void finds_what_the_expression_names(String expression, String frame, String selected) {
        assertThat(new RouteSelection(expression).select(frame)).hasValue(selected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"action\":\"echo\"", "{\"action\":\"echo\"} and more", "{'action':'echo'}"})
    void selects_nothing_in_what_is_no_json(String frame) {
        assertThat(new RouteSelection("$request.body.action").select(frame)).isEqualTo(Optional.empty());
    }
}
