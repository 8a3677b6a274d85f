package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lambda.EchoHandler;
import chat.template.LambdaFunction;
import chat.template.Role;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HandlersTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private static LambdaFunction function(String handler) {
        return new LambdaFunction(
                "F", "lab-F", "arn", handler, "b.jar", "java25", Map.of(), 3, 128, new Role("r", List.of()));
    }

    private static String answer(Class<?> type, String event) throws Exception {
        LambdaFunction function = function(type.getName() + "::handleRequest");
        Context context = new LocalContext(function, Invocation.of(event, Duration.ofSeconds(3)));
        return Handlers.make(function, Map.of("NAME", "ann"), CLOCK)
                .orElseThrow()
                .answer(event, context);
    }

    @Test
    void a_class_that_takes_its_environment_has_its_own() throws Exception {
        assertThat(answer(Greeter.class, "{}")).isEqualTo("\"hello ann\"");
        assertThat(Handlers.notice(function(Greeter.class.getName()))).isEmpty();
    }

    @Test
    void types_are_read_and_written_as_on_lambda() throws Exception {
        assertThat(answer(Adder.class, "[1,2,39]")).isEqualTo("42");
    }

    @Test
    void a_class_that_does_not_is_told_of() throws Exception {
        assertThat(Handlers.notice(function(Adder.class.getName())).orElseThrow())
                .startsWith("F: ")
                .contains("Map<String, String>");
        assertThat(Handlers.notice(function(EchoHandler.class.getName()))).isEmpty();
    }

    @Test
    void a_class_that_is_not_here_is_none() {
        assertThat(Handlers.make(function("no.such.Handler"), Map.of(), CLOCK)).isEmpty();
        assertThat(Handlers.notice(function("no.such.Handler"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Shy.class, Broken.class})
    void a_class_that_is_no_handler_or_cannot_be_made_is_said_to_be_so(Class<?> type) {
        LambdaFunction function = function(type.getName());

        assertThatThrownBy(() -> Handlers.make(function, Map.of(), CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(type.getName());
    }

    public static final class Greeter implements RequestHandler<Map<String, Object>, String> {
        private final String name;

        public Greeter(Map<String, String> environment) {
            name = Script.variable(environment, "NAME");
        }

        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            return "hello " + name;
        }
    }

    public static final class Adder implements RequestHandler<List<Integer>, Integer> {
        @Override
        public Integer handleRequest(List<Integer> numbers, Context context) {
            return numbers.stream().mapToInt(Integer::intValue).sum();
        }
    }

    static final class Shy implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static final class Broken implements RequestHandler<String, String> {
        public Broken() {
            throw new IllegalStateException("no");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }
}
