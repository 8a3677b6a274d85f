package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.UserName;
import java.util.List;
import java.util.Optional;

/** Finds out who would hear a message. */
record Audiences(Connections connections, Rooms rooms, Ages ages) {
    /** Answers the members of the room that {@code author} is in; empty when it is in none. */
    Optional<Audience> of(ConnectionId author, Read read) {
        return connections
                .open(author, read)
                .flatMap(found -> found.seat().map(seat -> of(found.name().orElseThrow(), seat, read)));
    }

    private Audience of(UserName author, Seat seat, Read read) {
        List<Item> members = rooms.members(seat.room(), read);
        return new Audience(
                author,
                seat,
                members.stream()
                        .map(item -> Keys.memberOf(item, seat.room().epoch()))
                        .toList(),
                members.stream()
                        .filter(item -> !ages.isExpired(item))
                        .map(item -> Keys.memberOf(item, seat.room().epoch()))
                        .toList());
    }
}
