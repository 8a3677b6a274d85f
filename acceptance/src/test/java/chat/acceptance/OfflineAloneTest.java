package chat.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OfflineAloneTest {
    @ParameterizedTest
    @MethodSource("names")
    void each_of_them_is_a_test(String name) throws ClassNotFoundException {
        String simple = name.replaceFirst("\\..*", "");
        Class<?> test = Class.forName("chat.acceptance." + simple);

        assertThat(Stream.concat(
                        Stream.of(simple),
                        Arrays.stream(test.getDeclaredMethods()).map(method -> simple + "." + method.getName())))
                .contains(name);
    }

    static Iterable<String> names() {
        return OfflineAlone.REASONS.keySet();
    }
}
