package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Epoch;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.SecretMark;
import chat.core.domain.UserId;
import chat.core.domain.UserName;

/** The keys of all items. Parts that come from outside are escaped, so that no two things share a key. */
final class Keys {
    /** The listing of all rooms. No room's name begins with a space, so none can take its place. */
    static final String DIRECTORY = " rooms";

    /** Sorts before all other items of a room. */
    static final String HEAD = "head";

    /** The turns to speak to everyone. Connections' and claims' keys begin otherwise. */
    static final Item EVERYONE = Item.NONE.with("ID", "#everyone");

    static final long LAST_SEQ = 999_999_999_999L;

    private Keys() {}

    /** A connection is found under its own id; only one that looks like a claim is set apart. */
    static Item connection(ConnectionId connection) {
        String id = connection.value();
        return Item.NONE.with("ID", id.startsWith("#") ? "#" + id : id);
    }

    static ConnectionId connectionOf(Item key) {
        String id = key.text("ID");
        return new ConnectionId(id.startsWith("#") ? id.substring(1) : id);
    }

    /** The claim of a name. */
    static Item claim(UserName name) {
        return Item.NONE.with("ID", "#name#" + name.value());
    }

    /** A ticket, as far as the table may know it. */
    static Item ticket(SecretMark mark) {
        return Item.NONE.with("ID", "#ticket#" + mark.value());
    }

    /** Who holds the claim of a name that is one connection's. */
    static String holder(ConnectionId connection) {
        return connection(connection).text("ID");
    }

    /** The connection that {@link #holder(ConnectionId)} tells of. */
    static ConnectionId holderOf(String holder) {
        return connectionOf(Item.NONE.with("ID", holder));
    }

    /** Who holds the claim of a name that the connections of {@code user} share. */
    static String holder(UserId user) {
        return "#user#" + user.value();
    }

    /** One who hears of an entity. No room's name begins with a space, so none can take the place. */
    static Item subscriber(EntityId entity, ConnectionId connection) {
        return Item.NONE.with("room", subscribers(entity)).with("item", connection.value());
    }

    static String subscribers(EntityId entity) {
        return " entity#" + entity.value();
    }

    static ConnectionId subscriberOf(Item key) {
        return new ConnectionId(key.text("item"));
    }

    /** The list of a user's connections. */
    static Item user(UserId user) {
        return Item.NONE.with("room", " user#" + user.value()).with("item", "connections");
    }

    static Item head(RoomName room) {
        return inRoom(room, HEAD);
    }

    static Item listing(RoomName room) {
        return Item.NONE.with("room", DIRECTORY).with("item", room.value());
    }

    static String members(Epoch epoch) {
        return "member#" + escaped(epoch.value()) + "#";
    }

    /** Sorts right behind the members of a life of a room. */
    static String afterMembers(Epoch epoch) {
        return "member#" + escaped(epoch.value()) + "$";
    }

    static boolean isMember(Item key, Epoch epoch) {
        return key.text("item").startsWith(members(epoch));
    }

    static Item member(Room room, ConnectionId connection) {
        return inRoom(room.name(), members(room.epoch()) + connection.value());
    }

    static ConnectionId memberOf(Item key, Epoch epoch) {
        return new ConnectionId(key.text("item").substring(members(epoch).length()));
    }

    static Item message(Room room, long seq) {
        return inRoom(room.name(), messages(room.epoch(), seq));
    }

    static String messages(Epoch epoch, long seq) {
        return "message#%s#%012d".formatted(escaped(epoch.value()), seq);
    }

    static long seqOf(Item key) {
        String item = key.text("item");
        return Long.parseLong(item.substring(item.lastIndexOf('#') + 1));
    }

    static Item ref(Room room, UserName user, Ref ref) {
        return inRoom(
                room.name(), "ref#" + escaped(room.epoch().value()) + "#" + escaped(user.value()) + "#" + ref.value());
    }

    private static Item inRoom(RoomName room, String item) {
        return Item.NONE.with("room", room.value()).with("item", item);
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace("#", "%23");
    }
}
