package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import chat.testkit.RecordingGateway;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HandingOnGatewayTest {
    private static final ServerEvent NEWS = new RoomOpened(new RoomName("maths"));
    private static final int PLENTY = 15_000;

    private final RecordingGateway posts = new RecordingGateway();
    private final List<Shard> shards = new ArrayList<>();

    @Test
    void ten_thousand_get_it_each_once_most_of_them_by_shards_of_250() {
        List<ConnectionId> crowd = crowd(10_000);

        assertThat(gateway(PLENTY).post(crowd, NEWS)).isEmpty();

        Set<ConnectionId> reached = new HashSet<>(crowd.subList(0, HandingOnGateway.MOST_POSTS));
        shards.forEach(shard -> shard.recipients()
                .forEach(recipient -> assertThat(reached.add(recipient)).isTrue()));
        assertThat(crowd.subList(0, HandingOnGateway.MOST_POSTS))
                .allSatisfy(recipient -> assertThat(posts.received(recipient)).containsExactly(NEWS));
        assertThat(reached).hasSize(10_000);
        assertThat(shards)
                .hasSize(36)
                .allSatisfy(shard -> assertThat(shard.recipients()).hasSizeLessThanOrEqualTo(Shard.MAX_RECIPIENTS));
    }

    @Test
    void pages_of_one_announcement_share_the_requests_time() {
        HandingOnGateway gateway = gateway(PLENTY);

        gateway.post(crowd(800), NEWS);
        gateway.post(crowd(800), NEWS);

        assertThat(shards.stream().mapToInt(shard -> shard.recipients().size()).sum())
                .isEqualTo(600);
    }

    @Test
    void a_request_with_little_time_left_hands_all_on() {
        gateway(2_000).post(crowd(3), NEWS);

        assertThat(shards).hasSize(1);
        assertThat(posts.received(crowd(1).getFirst())).isEmpty();
    }

    @Test
    void what_the_queue_does_not_take_is_told() {
        HandingOnGateway gateway = new HandingOnGateway(posts, shard -> false, () -> 0);

        assertThat(gateway.post(crowd(1), NEWS))
                .containsExactly(new Undelivered(new ConnectionId("c-0"), Reason.FAILED));
    }

    @Test
    void a_shard_is_read_as_it_was_written() {
        Shard shard =
                new Shard("s-1", "{\"type\":\"single-room\",\"message\":\"\u00fc \\\" \uD83D\uDE00\"}", crowd(250));

        assertThat(Shard.fromJson(shard.toJson())).isEqualTo(shard);
    }

    private HandingOnGateway gateway(int millisLeft) {
        return new HandingOnGateway(
                posts,
                shard -> {
                    shards.add(shard);
                    return true;
                },
                () -> millisLeft);
    }

    private static List<ConnectionId> crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> new ConnectionId("c-" + number))
                .toList();
    }
}
