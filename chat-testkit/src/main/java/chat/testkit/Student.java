package chat.testkit;

import chat.core.domain.Command;
import chat.core.domain.Command.Addressing;
import chat.core.domain.ConnectionId;
import chat.core.domain.EntityId;
import chat.core.domain.Identity;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.ResumeToken;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.SignedUp;
import chat.core.domain.UserName;
import chat.core.port.MessageGateway.Reason;
import chat.core.usecase.Connect.Admission;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One connection of a {@link Classroom}; each request answers what its caller was told. */
public final class Student {
    private final Classroom classroom;
    private final ConnectionId connection;
    private final Optional<Identity> identity;
    private int seen;

    Student(Classroom classroom, ConnectionId connection, Optional<Identity> identity) {
        this.classroom = classroom;
        this.connection = connection;
        this.identity = identity;
    }

    public ConnectionId connection() {
        return connection;
    }

    /** Begins the connection, once more if it has begun; answers whether it may stay. */
    public Admission open() {
        return classroom.open(connection, identity);
    }

    /** Sends {@code command}. */
    public Optional<ServerEvent> ask(Command command) {
        return classroom.handle(connection, identity, command).map(Student::withoutToken);
    }

    public Optional<ServerEvent> register(String name) {
        return ask(new Command.Register(new UserName(name)));
    }

    /** Goes on in {@code room} behind {@code seq}, without a token. */
    public Optional<ServerEvent> resume(String name, Room room, long seq) {
        return resume(name, room, seq, Optional.empty());
    }

    /** Goes on in {@code room} behind {@code seq}. */
    public Optional<ServerEvent> resume(String name, Room room, long seq, Optional<ResumeToken> token) {
        return ask(new Command.Resume(new UserName(name), room.name(), room.epoch(), seq, token));
    }

    public Optional<ServerEvent> create(String room) {
        return ask(new Command.CreateRoom(new RoomName(room)));
    }

    public Optional<ServerEvent> join(String room) {
        return ask(new Command.JoinRoom(new RoomName(room)));
    }

    public Optional<ServerEvent> leave() {
        return ask(new Command.LeaveRoom());
    }

    public Optional<ServerEvent> say(String text) {
        return ask(new Command.SendMessage(new MessageText(text), Optional.empty(), Addressing.ROOM));
    }

    /** Says {@code text} under a ref of one's own, so that it may be said again. */
    public Optional<ServerEvent> say(String text, String ref) {
        return ask(new Command.SendMessage(new MessageText(text), Optional.of(new Ref(ref)), Addressing.ROOM));
    }

    /** Says {@code text} as the Simple lab does: to everyone, where that is allowed. */
    public Optional<ServerEvent> shout(String text) {
        return ask(new Command.SendMessage(new MessageText(text), Optional.empty(), Addressing.EVERYONE));
    }

    public Optional<ServerEvent> subscribe(String entity) {
        return ask(new Command.Subscribe(new EntityId(entity)));
    }

    public Optional<ServerEvent> unsubscribe(String entity) {
        return ask(new Command.Unsubscribe(new EntityId(entity)));
    }

    public Optional<ServerEvent> pageBack(OptionalLong before, int limit) {
        return ask(new Command.PageBack(before, limit));
    }

    /** Ends the connection, and the server knows of it. */
    public void disconnect() {
        vanish();
        classroom.disconnect(connection);
    }

    /** Ends the connection, and the server finds out when it sends something. */
    public void vanish() {
        classroom.gateway().fail(connection, Reason.GONE);
    }

    /** Answers everything that this connection got, in order, but for its token. */
    public List<ServerEvent> received() {
        return classroom.received(connection).stream()
                .map(Student::withoutToken)
                .toList();
    }

    /** Answers the token that this connection got with its name; empty where it got none. */
    public Optional<ResumeToken> token() {
        return classroom.received(connection).stream()
                .filter(SignedUp.class::isInstance)
                .flatMap(event -> ((SignedUp) event).token().stream())
                .reduce((earlier, later) -> later);
    }

    /** No two tokens are alike, so stories are told without them. */
    private static ServerEvent withoutToken(ServerEvent event) {
        return event instanceof SignedUp(var rooms, var more, var name, var token)
                ? new SignedUp(rooms, more, name, Optional.empty())
                : event;
    }

    /** Answers what this connection got since it was last asked for its news. */
    public List<ServerEvent> news() {
        List<ServerEvent> all = received();
        List<ServerEvent> news = all.subList(seen, all.size());
        seen = all.size();
        return news;
    }

    /** Answers the texts of the messages that this connection got from its rooms, in order. */
    public List<String> heard() {
        return received().stream()
                .filter(ServerEvent.Posted.class::isInstance)
                .map(event -> ((ServerEvent.Posted) event).message().text().value())
                .toList();
    }
}
