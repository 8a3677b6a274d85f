package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Echoed;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import chat.lambda.StandIn.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiGatewayMessageGatewayTest {
    private static final ServerEvent NEWS = new RoomOpened(new RoomName("maths"));
    private static final String FRAME = "{\"type\":\"single-room\",\"message\":\"maths\"}";

    private final StandIn standIn = new StandIn();
    private final ApiGatewayMessageGateway gateway = Gateways.to(standIn.endpoint());

    @AfterEach
    void close() {
        standIn.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BARE_GONE, GONE, 1",
        "GONE, GONE, 1",
        "FORBIDDEN, FAILED, 1",
        "MALFORMED, FAILED, 1",
        "TOO_LARGE, TOO_LARGE, 1",
        "BARE_THROTTLED, THROTTLED, 2",
        "THROTTLED, THROTTLED, 2",
        "BROKEN, FAILED, 2",
        "OVERLOADED, FAILED, 2",
        "SILENCE, FAILED, 2"
    })
    void each_refusal_has_its_outcome_and_costs_the_others_nothing(Reply reply, Reason reason, int attempts) {
        standIn.answers("c-2", reply);

        assertThat(post("c-1", "c-2", "c-3")).containsExactly(new Undelivered(new ConnectionId("c-2"), reason));

        assertThat(standIn.attempts("c-2")).isEqualTo(attempts);
        assertThat(standIn.received("c-1")).containsExactly(FRAME);
        assertThat(standIn.received("c-3")).containsExactly(FRAME);
    }

    @ParameterizedTest
    @CsvSource({"THROTTLED", "BROKEN"})
    void what_passes_at_the_second_try_is_delivered(Reply reply) {
        standIn.answers("c-1", reply, Reply.OK);

        assertThat(post("c-1")).isEmpty();

        assertThat(standIn.received("c-1")).containsExactly(FRAME);
    }

    /** A busy machine adds time of its own, though not to each of many tries. */
    @Test
    void the_slowest_refusals_are_through_within_two_seconds() {
        standIn.answers("c-1", Reply.SILENCE);
        standIn.answers("c-2", Reply.THROTTLED);
        post("c-3");

        assertThat(Stream.generate(this::timeOfRefusals).limit(20).anyMatch(took -> took.toSeconds() < 2))
                .isTrue();
    }

    private Duration timeOfRefusals() {
        long begun = System.nanoTime();
        assertThat(post("c-1", "c-2")).hasSize(2);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void posts_are_in_flight_together() {
        standIn.gathers(20, Duration.ofSeconds(30));

        assertThat(postPatiently(600)).isEmpty();

        assertThat(standIn.mostInFlight()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void not_too_many_posts_are_in_flight_together() {
        standIn.gathers(ApiGatewayMessageGateway.MAX_IN_FLIGHT + 1, Duration.ofSeconds(1));

        assertThat(postPatiently(600)).isEmpty();

        assertThat(standIn.mostInFlight()).isLessThanOrEqualTo(ApiGatewayMessageGateway.MAX_IN_FLIGHT);
    }

    private List<Undelivered> postPatiently(int recipients) {
        return Gateways.patientlyTo(standIn.endpoint())
                .post(
                        IntStream.range(0, recipients)
                                .mapToObj(number -> new ConnectionId("c-" + number))
                                .toList(),
                        NEWS);
    }

    @Test
    void what_is_too_large_is_never_sent() {
        Caller caller = new Caller(new ConnectionId("c-1"), "dev", Instant.EPOCH, "127.0.0.1");
        ServerEvent large = new Echoed(caller, "x".repeat(ApiGatewayMessageGateway.MAX_BYTES));

        assertThat(gateway.post(List.of(new ConnectionId("c-1"), new ConnectionId("c-2")), large))
                .extracting(Undelivered::reason)
                .containsExactly(Reason.TOO_LARGE, Reason.TOO_LARGE);

        assertThat(standIn.attempts("c-1")).isZero();
    }

    @Test
    void posts_are_signed_for_the_api() {
        post("c-1");

        assertThat(standIn.authorizations()).singleElement().asString().contains("/us-east-1/execute-api/aws4_request");
    }

    private List<Undelivered> post(String... recipients) {
        return gateway.post(List.of(recipients).stream().map(ConnectionId::new).toList(), NEWS);
    }
}
