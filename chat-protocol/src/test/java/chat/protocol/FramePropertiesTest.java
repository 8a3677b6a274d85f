package chat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Epoch;
import chat.core.domain.Message;
import chat.core.domain.Page;
import chat.core.domain.RoomListing;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.History;
import chat.core.domain.ServerEvent.SignedUp;
import chat.protocol.Decoded.Misunderstood;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FramePropertiesTest {
    private static final int FRAME = 32 * 1024;
    private static final int MESSAGE = 128 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_frame_is_answered_and_every_refusal_can_be_sent(long seed) {
        Generator generator = new Generator(seed);

        for (int round = 0; round < 10_000; round++) {
            for (String frame : List.of(generator.brokenFrame(), generator.rubble(), generator.noise())) {
                answer(seed, frame);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_page_that_was_cut_fits_into_a_frame_and_reads_back(long seed) {
        Generator generator = new Generator(seed);

        for (int round = 0; round < 60; round++) {
            Page page = generator.page().fitting();
            byte[] frame = FrameEncoder.encode(new History(page));

            assertThat(frame.length).as("Seed %d, round %d", seed, round).isLessThanOrEqualTo(mostBytes(page));
            assertThat(texts(frame)).isEqualTo(texts(page));

            byte[] resumed = FrameEncoder.encode(page.since(new Epoch("another"), Long.MAX_VALUE));
            assertThat(resumed.length).as("Seed %d, round %d", seed, round).isLessThanOrEqualTo(mostBytes(page));
            assertThat(texts(resumed)).isEqualTo(texts(page));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_listing_of_rooms_fits_into_frames_and_reads_back(long seed) {
        Generator generator = new Generator(seed);
        List<RoomName> rooms = Stream.generate(generator::roomName).limit(2_000).toList();

        List<SignedUp> pages = RoomListing.of(rooms.stream()).pages();

        assertThat(pages)
                .allSatisfy(page -> assertThat(FrameEncoder.encode(page).length).isLessThanOrEqualTo(FRAME));
        assertThat(pages.stream().flatMap(page -> rooms(FrameEncoder.encode(page))))
                .containsExactlyInAnyOrderElementsOf(
                        rooms.stream().map(RoomName::value).toList());
    }

    @Test
    void a_listing_fills_its_frames() {
        Stream<RoomName> rooms = IntStream.range(0, 4_000).mapToObj(number -> new RoomName("room-" + number));

        SignedUp first = RoomListing.of(rooms).pages().getFirst();

        assertThat(FrameEncoder.encode(first).length).isGreaterThan(Page.MAX_BYTES - 100);
    }

    private static void answer(long seed, String frame) {
        try {
            if (FrameDecoder.decode(frame) instanceof Misunderstood(var refusal)) {
                JSON.readTree(FrameEncoder.encode(refusal));
            }
        } catch (RuntimeException broken) {
            throw new AssertionError("Seed " + seed + " made " + frame, broken);
        }
    }

    /** One message that no page can hold with others is sent in fragments, within the bound of a message. */
    private static int mostBytes(Page page) {
        return page.messages().size() == 1 ? MESSAGE : FRAME;
    }

    private static List<String> texts(Page page) {
        return page.messages().stream()
                .map(Message::text)
                .map(text -> text.value())
                .toList();
    }

    private static List<String> texts(byte[] frame) {
        return JSON.readTree(new String(frame, UTF_8))
                .get("messages")
                .valueStream()
                .map(entry -> entry.get("content").asString())
                .toList();
    }

    private static Stream<String> rooms(byte[] frame) {
        return JSON.readTree(frame).get("rooms").valueStream().map(JsonNode::asString);
    }
}
