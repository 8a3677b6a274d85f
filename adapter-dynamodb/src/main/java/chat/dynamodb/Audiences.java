package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Room;
import java.util.List;
import java.util.Optional;

/** Finds out who would hear a message. */
record Audiences(Connections connections, Rooms rooms, Speakers speakers, Ages ages) {
    /** Answers the members of the room that {@code author} is in; empty when it is in none. */
    Optional<Audience> of(ConnectionId author, Read read) {
        return connections
                .open(author, read)
                .flatMap(found -> found.room().map(room -> of(speakers.author(found, read), room, read)));
    }

    private Audience of(Author author, Room room, Read read) {
        List<Item> items = rooms.headAndMembers(room, read);
        List<Item> members =
                items.stream().filter(item -> Keys.isMember(item, room.epoch())).toList();
        Item head = items.stream().filter(item -> item.has("seq")).findFirst().orElse(Item.NONE);
        return new Audience(
                author,
                room,
                head.number("seq"),
                Pace.in(head),
                members.stream().map(item -> Keys.memberOf(item, room.epoch())).toList(),
                members.stream()
                        .filter(item -> !ages.isExpired(item))
                        .map(item -> Keys.memberOf(item, room.epoch()))
                        .toList());
    }

    /** Answers the same members with the number that the room has reached; empty when they are others now. */
    Optional<Audience> again(Audience known) {
        return rooms.headOf(known.room())
                .filter(head -> head.members().equals(known.digest()))
                .map(head -> known.at(head, speakers.again(known.author())));
    }
}
