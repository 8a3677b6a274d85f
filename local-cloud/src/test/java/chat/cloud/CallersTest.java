package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import chat.cloud.Callers.Caller;
import chat.template.LambdaFunction;
import chat.template.Role;
import chat.template.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersTest {
    private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/";
    private static final Role ROLE =
            new Role("reader", List.of(new Statement(true, List.of("dynamodb:GetItem"), List.of(TABLE + "names"))));
    private static final LambdaFunction FUNCTION =
            new LambdaFunction("Read", "lab-Read", "arn", "a.B", "b.jar", "java25", Map.of(), 3, 128, ROLE);

    private final Callers callers = new Callers();

    private static Optional<String> signed(String key) {
        return Optional.of("AWS4-HMAC-SHA256 Credential=" + key
                + "/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0");
    }

    @Test
    void each_instance_is_known_by_its_key_until_it_is_dismissed() {
        Caller one = callers.admit(FUNCTION);
        Caller two = callers.admit(FUNCTION);

        assertThat(one.accessKey()).matches("ASIA[A-Z2-7]{16}").isNotEqualTo(two.accessKey());
        assertThat(callers.of(signed(one.accessKey()))).hasValue(one);
        callers.dismiss(one);
        assertThat(callers.of(signed(one.accessKey()))).isEmpty();
        assertThat(callers.of(signed(two.accessKey()))).hasValue(two);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer token", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/sqs/aws4_request"
            })
    void anybody_else_sits_at_the_desk(String authorization) {
        callers.admit(FUNCTION);

        assertThat(callers.of(Optional.of(authorization))).isEmpty();
        assertThat(callers.of(Optional.empty())).isEmpty();
    }

    // IAM: the words of a refusal.
    @Test
    void may_do_what_its_role_allows() {
        Caller caller = callers.admit(FUNCTION);

        assertThat(caller.may("dynamodb:GetItem", TABLE + "names")).isTrue();
        assertThat(caller.may("dynamodb:GetItem", TABLE + "rooms")).isFalse();
        assertThat(caller.refusal("dynamodb:GetItem", TABLE + "rooms"))
                .isEqualTo("User: arn:aws:sts::123456789012:assumed-role/reader/lab-Read is not authorized to perform:"
                        + " dynamodb:GetItem on resource: " + TABLE
                        + "rooms because no identity-based policy allows the dynamodb:GetItem action");
    }
}
