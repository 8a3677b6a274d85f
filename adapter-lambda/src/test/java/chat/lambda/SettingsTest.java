package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.core.domain.Quotas;
import chat.core.usecase.SimpleMode;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

final class SettingsTest {
    /** What the templates set, what Lambda sets by itself, and what only an emulator needs. */
    private static final Set<String> KNOWN = Set.of(
            "TABLE_CR",
            "TABLE_RMU",
            "CONNECTIONS_ENDPOINT",
            "FAN_OUT_QUEUE",
            "EXPIRY_QUEUE",
            "ALLOWED_ORIGINS",
            "ALLOW_NO_ORIGIN",
            "SIMPLE_MODE",
            "QUOTAS",
            "AUTHENTICATION",
            "AUTH_ALGORITHM",
            "AUTH_SECRET",
            "AUTH_JWKS_URL",
            "AUTH_ISSUER",
            "AUTH_AUDIENCE",
            "AUTH_SCOPE",
            "AUTH_QUERY",
            "TICKETS",
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "DYNAMODB_ENDPOINT",
            "SQS_ENDPOINT",
            "SECRETS_ENDPOINT");

    @Test
    void a_function_reads_no_variable_that_the_templates_do_not_know() {
        Readings readings = new Readings();
        Settings settings = new Settings(readings);

        settings.connectionsTable();
        settings.roomsTable();
        settings.connectionsEndpoint();
        settings.fanOutQueue();
        settings.expiryQueue();
        settings.allowedOrigins();
        settings.allowNoOrigin();
        settings.simpleMode();
        settings.quotas();
        settings.region();
        settings.credentials();
        settings.dynamoDbEndpoint();
        settings.sqsEndpoint();
        settings.authentication();
        settings.authAlgorithm();
        settings.authSecret();
        settings.authKeySet();
        settings.authIssuer();
        settings.authAudience();
        settings.authScope();
        settings.authQuery();
        settings.tickets();
        settings.secretsEndpoint();

        assertThat(readings.names).isEqualTo(KNOWN);
        assertThat(Settings.class.getDeclaredMethods())
                .filteredOn(method -> !method.isSynthetic())
                .filteredOn(method -> method.getParameterCount() == 0)
                .filteredOn(
                        method -> !Set.of("environment", "hashCode", "toString").contains(method.getName()))
                .hasSize(KNOWN.size());
    }

    @Test
    void credentials_come_from_the_environment_that_was_given() {
        Map<String, String> environment = Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret");
        assertThat(new Settings(environment).credentials()).hasValue(AwsBasicCredentials.create("key", "secret"));
        assertThat(new Settings(Map.of()).credentials()).isEmpty();
    }

    @Test
    void quotas_are_those_of_the_environment_or_the_usual_ones() {
        assertThat(new Settings(Map.of()).quotas()).isEqualTo(Quotas.DEFAULT);
        assertThat(new Settings(Map.of("QUOTAS", "members=30")).quotas().membersPerRoom())
                .isEqualTo(30);
        assertThatThrownBy(() -> new Settings(Map.of("QUOTAS", "members=many")).quotas())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("QUOTAS cannot be read: members=many");
    }

    @Test
    void the_simple_mode_is_on_unless_it_is_switched_off_or_people_sign_in() {
        assertThat(new Settings(Map.of()).simpleMode()).isEqualTo(SimpleMode.ON);
        assertThat(new Settings(Map.of("SIMPLE_MODE", "auto")).simpleMode()).isEqualTo(SimpleMode.ON);
        assertThat(new Settings(Map.of("SIMPLE_MODE", "off")).simpleMode()).isEqualTo(SimpleMode.OFF);
        assertThat(new Settings(Map.of("AUTHENTICATION", "on")).simpleMode()).isEqualTo(SimpleMode.OFF);
        assertThat(new Settings(Map.of("AUTHENTICATION", "on", "SIMPLE_MODE", "on")).simpleMode())
                .isEqualTo(SimpleMode.ON);
    }

    @Test
    void a_token_may_be_in_the_query_unless_anything_but_on_is_said() {
        assertThat(new Settings(Map.of()).authQuery()).isTrue();
        assertThat(new Settings(Map.of("AUTH_QUERY", "on")).authQuery()).isTrue();
        assertThat(new Settings(Map.of("AUTH_QUERY", "off")).authQuery()).isFalse();
        assertThat(new Settings(Map.of("AUTH_QUERY", "Off")).authQuery()).isFalse();
    }

    @Test
    void a_list_of_origins_is_one_even_where_no_origin_is_on_it() {
        assertThat(new Settings(Map.of("ALLOWED_ORIGINS", "")).allowedOrigins()).isEmpty();
        assertThat(new Settings(Map.of("ALLOWED_ORIGINS", ",")).allowedOrigins())
                .hasValue(Set.of());
        assertThat(new Settings(Map.of("ALLOWED_ORIGINS", "https://a.example, https://b.example,")).allowedOrigins())
                .hasValue(Set.of("https://a.example", "https://b.example"));
    }

    /** An empty environment that remembers what it was asked for. */
    private static final class Readings extends AbstractMap<String, String> {
        private final Set<String> names = new TreeSet<>();

        @Override
        public String get(Object name) {
            names.add(name.toString());
            return "";
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    }
}
