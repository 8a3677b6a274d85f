package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointsTest {
    private static final URI OWN = URI.create("https://own.execute-api.eu-west-1.amazonaws.com/prod");

    @Test
    void the_configuration_wins_over_what_an_event_claims() {
        Endpoints endpoints = new Endpoints(Optional.of(OWN), "us-east-1");

        assertThat(endpoints.of(claim("evil.example.com", "dev"))).isEqualTo(OWN);
    }

    @Test
    void without_one_an_api_of_this_region_is_believed() {
        Endpoints endpoints = new Endpoints(Optional.empty(), "us-east-1");

        assertThat(endpoints.of(claim("abcd1234.execute-api.us-east-1.amazonaws.com", "dev")))
                .isEqualTo(URI.create("https://abcd1234.execute-api.us-east-1.amazonaws.com/dev"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com",
                "abcd1234.execute-api.us-east-1.amazonaws.com.evil.example.com",
                "evil.example.com#abcd1234.execute-api.us-east-1.amazonaws.com",
                "abcd1234.execute-api.eu-west-1.amazonaws.com",
                "user@abcd1234.execute-api.us-east-1.amazonaws.com",
                "abcd1234.execute-apixus-east-1.amazonaws.com",
                "169.254.169.254",
                "localhost:8080",
                ""
            })
    void whatever_else_an_event_claims_is_not(String domainName) {
        Endpoints endpoints = new Endpoints(Optional.empty(), "us-east-1");

        assertThatThrownBy(() -> endpoints.of(claim(domainName, "dev"))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "", "a?b", "a#b"})
    void neither_is_a_stage_that_is_none(String stage) {
        Endpoints endpoints = new Endpoints(Optional.empty(), "us-east-1");

        assertThatThrownBy(() -> endpoints.of(claim("abcd1234.execute-api.us-east-1.amazonaws.com", stage)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Incoming claim(String domainName, String stage) {
        WebSocketEvent event = new WebSocketEvent();
        event.getRequestContext().setDomainName(domainName);
        event.getRequestContext().setStage(stage);
        return new Incoming(event);
    }
}
