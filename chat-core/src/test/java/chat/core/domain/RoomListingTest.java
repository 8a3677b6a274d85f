package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.core.domain.ServerEvent.SignedUp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RoomListingTest {
    private static final ConnectionId C1 = new ConnectionId("c-1");
    /** Quotes, comma and 61 letters: 64 bytes, so that 496 fit into 31 KiB. */
    private static final int FULL = Page.MAX_BYTES / 64;

    @Test
    void no_rooms_are_one_empty_page() {
        assertThat(RoomListing.of(Stream.of()).pages()).containsExactly(new SignedUp(List.of(), false));
    }

    @Test
    void rooms_are_sorted_by_name() {
        RoomListing listing = RoomListing.of(Stream.of("b", "a", "c").map(RoomName::new));

        assertThat(listing.lastPage().rooms()).extracting(RoomName::value).containsExactly("a", "b", "c");
        assertThat(listing.earlierPages(C1)).isEmpty();
    }

    @Test
    void rooms_that_fill_a_frame_are_one_page() {
        assertThat(RoomListing.of(rooms(FULL - 1).stream()).pages())
                .containsExactly(new SignedUp(rooms(FULL - 1), false));
        assertThat(RoomListing.of(rooms(FULL).stream()).pages()).containsExactly(new SignedUp(rooms(FULL), false));
    }

    @Test
    void one_room_more_is_a_page_more() {
        List<RoomName> rooms = rooms(FULL + 1);

        RoomListing listing = RoomListing.of(rooms.stream());

        SignedUp first = new SignedUp(rooms.subList(0, FULL), true);
        SignedUp last = new SignedUp(rooms.subList(FULL, FULL + 1), false);
        assertThat(listing.pages()).containsExactly(first, last);
        assertThat(listing.earlierPages(C1)).containsExactly(Delivery.to(C1, first));
        assertThat(listing.lastPage()).isEqualTo(last);
    }

    @Test
    void every_page_is_as_full_as_it_can_be() {
        List<RoomName> rooms = rooms(3 * FULL + 1);

        List<SignedUp> pages = RoomListing.of(rooms.stream()).pages();

        assertThat(pages).extracting(page -> page.rooms().size()).containsExactly(FULL, FULL, FULL, 1);
        assertThat(pages).extracting(SignedUp::more).containsExactly(true, true, true, false);
    }

    @Test
    void a_listing_has_a_page_and_keeps_it() {
        List<SignedUp> pages = new ArrayList<>(List.of(new SignedUp(List.of(), false)));
        RoomListing listing = new RoomListing(pages);

        pages.clear();

        assertThat(listing.pages()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomListing(List.of()));
    }

    private static List<RoomName> rooms(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new RoomName("%05d".formatted(number) + "x".repeat(56)))
                .toList();
    }
}
