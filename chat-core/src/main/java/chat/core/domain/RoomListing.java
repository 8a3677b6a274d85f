package chat.core.domain;

import static java.util.Comparator.comparing;

import chat.core.domain.ServerEvent.SignedUp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rooms, sorted by name and cut into parts that fit into one frame each; one part at least. */
public record RoomListing(List<SignedUp> pages) {
    public RoomListing {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("A listing has a page, if an empty one");
        }
    }

    /** Sorts and cuts {@code rooms}. */
    public static RoomListing of(Stream<RoomName> rooms) {
        List<SignedUp> pages = new ArrayList<>();
        List<RoomName> page = new ArrayList<>();
        int bytes = 0;
        for (RoomName room : rooms.sorted(comparing(RoomName::value)).toList()) {
            bytes += WireSize.of(room);
            if (bytes > Page.MAX_BYTES) {
                pages.add(new SignedUp(page, true));
                page.clear();
                bytes = WireSize.of(room);
            }
            page.add(room);
        }
        pages.add(new SignedUp(page, false));
        return new RoomListing(pages);
    }

    /** Answers all pages but the last, as deliveries to {@code reader}. */
    public List<Delivery> earlierPages(ConnectionId reader) {
        return pages.subList(0, pages.size() - 1).stream()
                .map(page -> Delivery.to(reader, page))
                .toList();
    }

    /** Answers the page after which there is no more. */
    public SignedUp lastPage() {
        return pages.getLast();
    }
}
