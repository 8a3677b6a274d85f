package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LeftOutTest {
    @Test
    void each_of_them_is_a_story() {
        assertThat(Arrays.stream(CloudStoriesTest.class.getMethods()).map(Method::getName))
                .containsAll(LeftOut.REASONS.keySet());
    }
}
