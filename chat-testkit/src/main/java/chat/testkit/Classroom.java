package chat.testkit;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.News;
import chat.core.domain.RateLimit;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.usecase.Connect.Admission;
import chat.core.usecase.SimpleMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole chat without a network: students connect, ask, and look at what each of them got. */
public final class Classroom {
    /** When the clock starts. */
    public static final Instant MORNING = Instant.parse("2026-01-01T10:00:00Z");

    private final SettableClock clock = new SettableClock(MORNING);
    private final RecordingGateway gateway = new RecordingGateway();
    private final Stores stores;
    private final Door door;

    public Classroom(Stores stores, SimpleMode simpleMode) {
        this(stores, simpleMode, Door.toTheCore(RateLimit.NONE));
    }

    /** Makes a classroom that one enters by the doors of {@code maker}. */
    public Classroom(Stores stores, SimpleMode simpleMode, Door.Maker maker) {
        this.stores = stores;
        this.door = maker.make(stores, simpleMode, clock, gateway);
    }

    /** Opens a connection that has no name yet. */
    public Student connect(String connection) {
        return enter(new Student(this, new ConnectionId(connection), Optional.empty()));
    }

    /** Opens a connection of a user who has signed in. */
    public Student connect(String connection, Identity identity) {
        return enter(new Student(this, new ConnectionId(connection), Optional.of(identity)));
    }

    private static Student enter(Student student) {
        student.open();
        return student;
    }

    /** Has another system report something. */
    public void report(News news) {
        door.report(news);
    }

    /** Opens a connection, registers {@code name} and enters {@code room}. */
    public Student seat(String name, String room) {
        Student student = connect("c-" + name);
        student.register(name);
        student.join(room);
        return student;
    }

    /** Answers the names of the rooms there are, sorted. */
    public List<String> rooms() {
        try (Stream<RoomName> rooms = stores.connections().rooms()) {
            return rooms.map(RoomName::value).sorted().toList();
        }
    }

    /** Answers the room that the store sees {@code student} in. */
    public Optional<String> roomOf(Student student) {
        return stores.connections()
                .find(door.stored(student.connection()))
                .flatMap(found -> found.room().map(room -> room.name().value()));
    }

    public SettableClock clock() {
        return clock;
    }

    public RecordingGateway gateway() {
        return gateway;
    }

    /** Does what a front door does when a connection begins. */
    Admission open(ConnectionId connection, Optional<Identity> identity) {
        return door.connect(connection, identity);
    }

    /** Does what a front door does with a frame: decide, tell the others, tell the caller. */
    Optional<ServerEvent> handle(ConnectionId connection, Optional<Identity> identity, Command command) {
        Caller caller = new Caller(connection, "", MORNING, "127.0.0.1", identity);
        Optional<ServerEvent> reply = door.ask(caller, command);
        reply.ifPresent(event -> gateway.post(List.of(connection), event));
        return reply;
    }

    /** Answers what {@code connection} got, in order, with what is still on its way. */
    List<ServerEvent> received(ConnectionId connection) {
        door.awaitPosts(connection);
        return gateway.received(connection);
    }

    /** Does what a front door does when a connection ends. */
    void disconnect(ConnectionId connection) {
        door.disconnect(connection);
    }
}
