package chat.core.usecase;

import chat.core.domain.Delivery;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.RoomClosed;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.port.ConnectionStore.Departure;
import java.util.List;
import java.util.Optional;

/** What everybody is told when rooms open and close. */
final class RoomNews {
    private RoomNews() {}

    static List<Delivery> of(Optional<Departure> departure) {
        return departure.filter(Departure::closed).stream()
                .map(left -> Delivery.toEveryone(new RoomClosed(left.room().name())))
                .toList();
    }

    static Delivery opened(RoomName room) {
        return Delivery.toEveryone(new RoomOpened(room));
    }
}
