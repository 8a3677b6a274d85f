package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.core.domain.ConnectionId;
import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageGateway.Undelivered;
import chat.core.usecase.Courier;
import chat.core.usecase.Disconnect;
import chat.dynamodb.DynamoDbStores;
import chat.lambda.SteppedPosts.FrameGateway;
import chat.lambda.SteppedPosts.Result;
import chat.testkit.RecordingGateway;
import chat.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A queue brings what it likes, as often as it likes. */
final class SteppedPostsTest {
    private static final List<ConnectionId> CROWD = IntStream.range(100, 350)
            .mapToObj(number -> new ConnectionId("c-" + number))
            .toList();
    private static final int PLENTY = 60_000;

    private final Tables tables = Tables.full();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final List<ConnectionId> crowd = new ArrayList<>(CROWD);
    private final List<ConnectionId> posted = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void a_shard_that_comes_twice_is_posted_once() {
        assertThat(carryOut(this::post)).isEqualTo(Result.DONE);
        assertThat(carryOut(this::post)).isEqualTo(Result.POSTED_BEFORE);

        assertThat(posted).containsExactlyElementsOf(CROWD);
    }

    @Test
    void of_two_that_hold_it_at_once_one_posts() {
        List<Result> others = new ArrayList<>();

        Result one = carryOut((recipients, frame) -> {
            others.add(carryOut(this::post));
            return post(recipients, frame);
        });

        assertThat(one).isEqualTo(Result.DONE);
        assertThat(others).hasSize(5).containsOnly(Result.HELD_BY_ANOTHER);
        assertThat(posted).containsExactlyElementsOf(CROWD);
    }

    @Test
    void what_broke_off_goes_on_where_it_was_once_its_lease_is_over() {
        FrameGateway breaking = (recipients, frame) -> {
            if (posted.size() == 2 * SteppedPosts.STEP) {
                throw new IllegalStateException("Planted");
            }
            return post(recipients, frame);
        };
        assertThatThrownBy(() -> carryOut(breaking)).hasMessage("Planted");
        assertThat(carryOut(this::post)).isEqualTo(Result.HELD_BY_ANOTHER);

        clock.pass(Duration.ofMinutes(6));

        assertThat(carryOut(this::post)).isEqualTo(Result.DONE);
        assertThat(posted).containsExactlyElementsOf(CROWD);
    }

    @Test
    void who_runs_out_of_time_leaves_the_rest_to_the_next_at_once() {
        Iterator<Integer> millisLeft =
                List.of(PLENTY, PLENTY, SteppedPosts.STEP_MILLIS - 1).iterator();

        assertThat(carryOut(this::post, millisLeft::next)).isEqualTo(Result.OUT_OF_TIME);
        assertThat(posted).hasSize(SteppedPosts.STEP);

        assertThat(carryOut(this::post)).isEqualTo(Result.DONE);
        assertThat(posted).containsExactlyElementsOf(CROWD);
    }

    @Test
    void who_slept_through_the_end_of_its_lease_posts_no_further_step() {
        Result late = carryOut((recipients, frame) -> {
            clock.pass(Duration.ofMinutes(6));
            carryOut(this::post);
            return List.of();
        });

        assertThat(late).isEqualTo(Result.HELD_BY_ANOTHER);
        assertThat(posted).containsExactlyElementsOf(CROWD);
    }

    @Test
    void who_comes_and_goes_meanwhile_costs_the_others_nothing() {
        Iterator<Integer> millisLeft =
                List.of(PLENTY, PLENTY, SteppedPosts.STEP_MILLIS - 1).iterator();
        carryOut(this::post, millisLeft::next);
        crowd.remove(new ConnectionId("c-120"));
        crowd.addFirst(new ConnectionId("c-099"));
        crowd.addLast(new ConnectionId("c-900"));

        assertThat(carryOut(this::post)).isEqualTo(Result.DONE);

        assertThat(posted)
                .containsAll(CROWD)
                .contains(new ConnectionId("c-900"))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_concerns_nobody_is_done() {
        crowd.clear();

        assertThat(carryOut(this::post)).isEqualTo(Result.DONE);
    }

    @Test
    void only_what_is_done_is_forgotten_by_the_queue() {
        assertThat(Result.values())
                .filteredOn(Result::isDone)
                .containsExactlyInAnyOrder(Result.DONE, Result.POSTED_BEFORE);
    }

    private Result carryOut(FrameGateway gateway) {
        return carryOut(gateway, () -> PLENTY);
    }

    private Result carryOut(FrameGateway gateway, IntSupplier millisLeft) {
        return posts(gateway).carryOut("s-1", crowd.iterator(), new byte[] {'{', '}'}, millisLeft, journal());
    }

    private SteppedPosts posts(FrameGateway gateway) {
        ConnectionStore connections = DynamoDbStores.create(
                        tables.client(), tables.names(), Quotas.DEFAULT, clock, () -> new Epoch("e-1"))
                .connections();
        return new SteppedPosts(
                gateway,
                new Disconnect(connections),
                new Courier(new RecordingGateway(), connections),
                new PostingProgress(tables.client(), tables.names().rooms(), clock));
    }

    private static Journal journal() {
        return new Journal("fan-out", new Incoming(new WebSocketEvent()), new TestContext());
    }

    private List<Undelivered> post(List<ConnectionId> recipients, byte[] frame) {
        posted.addAll(recipients);
        return List.of();
    }
}
