package chat.lambda;

import static java.util.Map.entry;
import static java.util.function.Predicate.isEqual;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.RateLimit;
import chat.lambda.StandIn.Reply;
import chat.testkit.SettableClock;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody floods one environment of a function, which can count and close, and nothing else. */
final class FloodTest {
    private static final String JUNK = "not json";
    private static final int BURST = 3;

    /** The first refusal says to wait. */
    private static final int ONE_TOO_MANY = BURST + 1 + Throttles.MOST_UNHEEDED;

    private static final Map<String, Function<Wiring, RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent>>>
            FUNCTIONS = Map.ofEntries(
                    entry("Echo", EchoHandler::new),
                    entry("Default", DefaultHandler::new),
                    entry("History", wiring -> new HistoryHandler(wiring.parts())),
                    entry("JoinRoom", wiring -> new JoinRoomHandler(wiring.parts())),
                    entry("CreateRoom", wiring -> new CreateRoomHandler(wiring.parts())),
                    entry("LeaveRoom", wiring -> new LeaveRoomHandler(wiring.parts())),
                    entry("RegisterUser", wiring -> new RegisterUserHandler(wiring.parts())),
                    entry("Resume", wiring -> new ResumeHandler(wiring.parts())),
                    entry("SendMessage", wiring -> new SendMessageHandler(wiring.parts())),
                    entry("Subscribe", wiring -> new SubscribeHandler(wiring.parts())),
                    entry("Unsubscribe", wiring -> new UnsubscribeHandler(wiring.parts())));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T10:00:00Z"));
    private final StandIn standIn = new StandIn();
    private final TestContext context = new TestContext();
    private final Handler function = function("Default");

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void who_does_not_wait_is_closed_once_and_told_nothing_more() {
        List<Optional<String>> replies = flood("c-1", ONE_TOO_MANY - 1);
        assertThat(replies).allMatch(Optional::isPresent);
        assertThat(standIn.attempts("c-1")).isZero();

        assertThat(flood("c-1", 50)).containsOnly(Optional.empty());

        assertThat(standIn.received("c-1")).containsExactly(StandIn.CLOSED);
        assertThat(standIn.attempts("c-1")).isEqualTo(1);
        assertThat(outcomes().filter(isEqual("closed-for-flooding"))).hasSize(1);
        assertThat(outcomes().filter(isEqual("closed-before"))).hasSize(49);
    }

    @Test
    void nobody_else_is_closed() {
        for (int frame = 0; frame < 200; frame++) {
            say("c-1");
            clock.pass(Duration.ofMillis(100));
            assertThat(say("c-2").orElseThrow()).contains("unknown-action");
            flood("c-1", 2);
        }

        assertThat(standIn.received("c-1")).containsExactly(StandIn.CLOSED);
        assertThat(standIn.attempts("c-2")).isZero();
    }

    @Test
    void who_waits_as_told_is_never_closed() {
        flood("c-1", BURST);

        for (int time = 0; time < 500; time++) {
            assertThat(say("c-1").orElseThrow()).contains("\"code\":\"rate-limited\"", "\"retryAfterMs\":100");
            clock.pass(Duration.ofMillis(100));
            assertThat(say("c-1").orElseThrow()).contains("unknown-action");
        }

        assertThat(standIn.attempts("c-1")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORBIDDEN", "BROKEN", "THROTTLED"})
    void a_close_that_fails_is_tried_again_at_the_next_such_frame(Reply failure) {
        standIn.answers("c-1", failure);
        flood("c-1", ONE_TOO_MANY - 1);

        assertThat(say("c-1")).isEmpty();
        standIn.answers("c-1", Reply.OK);
        assertThat(say("c-1")).isEmpty();
        assertThat(say("c-1")).isEmpty();

        assertThat(standIn.received("c-1")).containsExactly(StandIn.CLOSED);
        assertThat(outcomes().skip(BURST + Throttles.MOST_UNHEEDED))
                .containsExactly("still-open", "closed-for-flooding", "closed-before");
    }

    @Test
    void who_mends_its_ways_when_it_could_not_be_closed_is_served() {
        standIn.answers("c-1", Reply.FORBIDDEN);
        Handler echo = function("Echo");
        Supplier<Optional<String>> frame = () -> replyOf(echo, "c-1", "{\"action\":\"echo\"}");
        assertThat(Stream.generate(frame).limit(ONE_TOO_MANY).filter(Optional::isPresent))
                .hasSize(ONE_TOO_MANY - 1);
        assertThat(standIn.attempts("c-1")).isEqualTo(1);

        clock.pass(Duration.ofSeconds(1));

        assertThat(frame.get().orElseThrow()).contains("\"type\":\"echo\"");
        assertThat(standIn.attempts("c-1")).isEqualTo(1);
    }

    @Test
    void one_that_is_gone_already_counts_as_closed() {
        standIn.answers("c-1", Reply.BARE_GONE);

        flood("c-1", ONE_TOO_MANY + 5);

        assertThat(standIn.attempts("c-1")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Echo",
                "Default",
                "History",
                "JoinRoom",
                "CreateRoom",
                "LeaveRoom",
                "RegisterUser",
                "Resume",
                "SendMessage",
                "Subscribe",
                "Unsubscribe"
            })
    void every_function_of_a_route_closes_who_floods_it(String name) {
        Handler flooded = function(name);

        assertThat(Stream.generate(() -> replyOf(flooded, "c-1", JUNK))
                        .limit(ONE_TOO_MANY)
                        .filter(Optional::isPresent))
                .hasSize(ONE_TOO_MANY - 1);

        assertThat(standIn.received("c-1")).containsExactly(StandIn.CLOSED);
    }

    @Test
    void no_more_than_a_thousand_connections_are_remembered_and_the_latest_of_them() {
        Throttles throttles = new Throttles(RateLimit.of(1, 1), clock, (incoming, connection) -> Optional.empty());
        ConnectionId flooder = new ConnectionId("c-0");
        isRefused(throttles, flooder);

        for (int number = 1; number <= 5_000; number++) {
            isRefused(throttles, new ConnectionId("c-" + number));
            assertThat(isRefused(throttles, flooder)).isTrue();
        }

        assertThat(throttles.size()).isEqualTo(Throttles.MOST_CONNECTIONS);
        assertThat(isRefused(throttles, new ConnectionId("c-4500"))).isTrue();
        assertThat(isRefused(throttles, new ConnectionId("c-3000"))).isFalse();
    }

    private static boolean isRefused(Throttles throttles, ConnectionId connection) {
        return throttles
                .of(connection)
                .orElseThrow()
                .admit(Optional.empty(), Optional.empty())
                .isPresent();
    }

    private List<Optional<String>> flood(String connection, int frames) {
        return Stream.generate(() -> say(connection)).limit(frames).toList();
    }

    private Optional<String> say(String connection) {
        return replyOf(function, connection, JUNK);
    }

    private Optional<String> replyOf(Handler asked, String connection, String frame) {
        WebSocketEvent event = Cloud.event(connection, "$default");
        event.setBody(frame);
        return Optional.ofNullable(asked.handle(event, context).getBody());
    }

    private Stream<String> outcomes() {
        return context.lines().stream().map(line -> line.replaceFirst("(?s).*\"outcome\":\"([^\"]*)\".*", "$1"));
    }

    private Handler function(String name) {
        Map<String, String> environment = new HashMap<>(Tables.CREDENTIALS);
        environment.put("CONNECTIONS_ENDPOINT", standIn.endpoint().toString());
        environment.put("QUOTAS", "frames=10/" + BURST);
        Wiring wiring = Wiring.of(new Settings(environment), List.of(), clock);
        return Optional.ofNullable(FUNCTIONS.get(name)).orElseThrow().apply(wiring)::handleRequest;
    }

    /** A function, as Lambda calls it. */
    private interface Handler {
        APIGatewayProxyResponseEvent handle(WebSocketEvent event, Context context);
    }
}
