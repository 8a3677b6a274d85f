package chat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.MessageText;
import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore.Turn;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.TooFast;
import chat.dynamodb.CapacityMeter.Cost;
import chat.dynamodb.CostTable.Situation;
import chat.dynamodb.Seeds.Crowd;
import chat.testkit.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each use case costs, to the half unit; {@code docs/costs.md} holds the very table that comes out here. */
final class CostsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "costs.md");
    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->";
    private static final MessageText TEXT = new MessageText("x".repeat(60));
    /** Far in the future, and no time that follows from it ends in noughts: DynamoDB stores a round number in fewer bytes. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_999_999_999L));

    /** Everybody's pace is kept, and nobody has to wait at a time that stands still. */
    private static final Quotas PACED = Quotas.parse("messages=10/1000 room=1000 posts=off members=off entries=1/1000")
            .orElseThrow();

    /** As many as can say something within a second, all of them to as many as may hear all of it. */
    private static final int BUSY = 44;

    /** 64 code points of four bytes each. */
    private static final String LONGEST_NAME = "\uD83D\uDE00".repeat(64);

    private static final List<Integer> MEMBERS = List.of(1, 10, 100, 1_000);
    private static final List<Integer> MESSAGES = List.of(0, 100, 1_000);
    private static final List<Integer> OTHER_ROOMS = List.of(0, 100);

    @Test
    void the_document_tells_what_everything_costs() throws IOException {
        CostTable costs = new CostTable();

        OTHER_ROOMS.forEach(others -> measure(others, costs));

        assertThat(costs.situations()).containsExactly(MEMBERS.size() * MESSAGES.size() * OTHER_ROOMS.size());
        assertThat(costs.of("dispatch")).allSatisfy((situation, cost) -> {
            assertThat(cost.writes()).isLessThanOrEqualTo(6);
            assertThat(cost.reads()).isLessThanOrEqualTo(1 + situation.members() / 40.0);
        });
        assertThat(costs.of("dispatch of a user")).isEqualTo(costs.of("dispatch"));
        Files.writeString(Path.of("target", "costs.md"), costs.toString());
        String document = Files.readString(DOCUMENT);
        String told = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        assertThat(told).isEqualTo(costs.toString());
    }

    @Test
    void a_message_costs_the_same_in_a_room_that_is_as_busy_as_it_can_be() {
        Sandbox sandbox = new Sandbox();
        CapacityMeter meter = new CapacityMeter();
        Stores stores = sandbox.stores(Quotas.DEFAULT, CLOCK, meter);
        Seeds seeds = new Seeds(sandbox, new Ages(CLOCK).in(Ages.CONNECTION));
        Crowd crowd = seeds.room(LONGEST_NAME, BUSY, 0, TEXT.value());

        List<Cost> costs = IntStream.range(0, BUSY)
                .mapToObj(number -> meter.of(() -> assertThat(stores.log()
                                .append(crowd.members().get(number), TEXT, Optional.empty(), burstThenFlow(number)))
                        .isInstanceOf(Appended.class)))
                .toList();

        assertThat(costs)
                .hasSize(BUSY)
                .allSatisfy(cost -> assertThat(cost.writes()).isEqualTo(4));
        sandbox.drop();
    }

    private static Instant burstThenFlow(int number) {
        int burst = Quotas.DEFAULT.messagesToRoom(true).burst();
        return CLOCK.instant().plusMillis(number < burst ? number : (number - burst + 1) * 50L + 1);
    }

    @Test
    void what_is_refused_as_too_fast_reads_once_more_and_writes_nothing() {
        Sandbox sandbox = new Sandbox();
        CapacityMeter meter = new CapacityMeter();
        Stores stores = sandbox.stores(Quotas.parse("messages=1/1").orElseThrow(), CLOCK, meter);
        Seeds seeds = new Seeds(sandbox, new Ages(CLOCK).in(Ages.CONNECTION));
        Crowd crowd = seeds.room("crowded room", 400, 0, TEXT.value());
        ConnectionId author = crowd.members().getFirst();
        stores.log().append(author, TEXT, Optional.empty(), CLOCK.instant());

        Cost refused = meter.of(() -> assertThat(stores.log().append(author, TEXT, Optional.empty(), CLOCK.instant()))
                .isInstanceOf(TooFast.class));

        assertThat(refused.writes()).isZero();
        assertThat(refused.reads()).isLessThanOrEqualTo(2 + 400 / 40.0);
        sandbox.drop();
    }

    @Test
    void who_shouts_too_fast_costs_one_read_however_many_would_hear_it() {
        Sandbox sandbox = new Sandbox();
        CapacityMeter meter = new CapacityMeter();
        Stores stores = sandbox.stores(Quotas.parse("posts=400").orElseThrow(), CLOCK, meter);
        ConnectionId speaker = new Seeds(sandbox, new Ages(CLOCK).in(Ages.CONNECTION))
                .room("crowded room", 400, 0, TEXT.value())
                .members()
                .getFirst();
        stores.connections().takeTurn(speaker, CLOCK.instant());

        Cost refused = meter.of(() -> assertThat(stores.connections().takeTurn(speaker, CLOCK.instant()))
                .isInstanceOf(Turn.TooFast.class));

        assertThat(refused).isEqualTo(new Cost(1, 1, 0));
        sandbox.drop();
    }

    private static void measure(int otherRooms, CostTable costs) {
        Sandbox sandbox = new Sandbox();
        CapacityMeter meter = new CapacityMeter();
        Stores stores = sandbox.stores(PACED, CLOCK, meter);
        Seeds seeds = new Seeds(sandbox, new Ages(CLOCK).in(Ages.CONNECTION) + 7_200);
        IntStream.range(0, otherRooms)
                .forEach(other -> seeds.room("%03d of the other rooms".formatted(other), 1, 100, TEXT.value()));
        for (int members : MEMBERS) {
            Crowd crowd = seeds.room("crowded room", members, 0, TEXT.value());
            int told = 0;
            for (int messages : MESSAGES) {
                seeds.talk(crowd, told + 1, messages, TEXT.value());
                told = messages;
                Situation situation = new Situation(members, messages, otherRooms);
                new Lesson(stores, CLOCK, meter, costs, situation, crowd.room().name(), TEXT)
                        .happen(crowd.members().getFirst());
                seeds.forget(Lesson.VISITORS);
                seeds.forget(Lesson.USER.name());
            }
        }
        sandbox.drop();
    }
}
