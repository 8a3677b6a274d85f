package chat.testkit;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.Message;
import chat.core.domain.Page;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Acknowledged;
import chat.core.domain.ServerEvent.History;
import chat.core.domain.ServerEvent.Posted;
import chat.core.domain.ServerEvent.Refused;
import chat.core.domain.ServerEvent.Resumed;
import chat.core.domain.ServerEvent.RoomClosed;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.domain.ServerEvent.SignedUp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A part of the {@link ChatStories}, and the words that they are told in. */
interface InClassroom {
    /** The pair under test. */
    Stores stores();

    /** A classroom over the pair, with the Simple Mode on. */
    Classroom classroom();

    static ServerEvent opened(String room) {
        return new RoomOpened(new RoomName(room));
    }

    static ServerEvent closed(String room) {
        return new RoomClosed(new RoomName(room));
    }

    static ServerEvent left(String room) {
        return new ServerEvent.Left(new RoomName(room));
    }

    static ServerEvent signedUp(String... rooms) {
        return new SignedUp(Stream.of(rooms).map(RoomName::new).toList(), false);
    }

    /** The action and the code of a refusal; empty where {@code reply} is none. */
    static Optional<Refusal> refusal(Optional<ServerEvent> reply) {
        return reply.filter(Refused.class::isInstance).map(event -> {
            Refused refused = (Refused) event;
            return new Refusal(refused.action().orElseThrow(), refused.code());
        });
    }

    static Page page(Optional<ServerEvent> reply) {
        return ((History) reply.orElseThrow()).page();
    }

    static Resumed resumed(Optional<ServerEvent> reply) {
        return (Resumed) reply.orElseThrow();
    }

    /** The room that {@code member} is in. */
    static Room roomOf(Student member) {
        return page(member.pageBack(OptionalLong.empty(), 1)).room();
    }

    static List<String> texts(Optional<ServerEvent> history) {
        return page(history).messages().stream()
                .map(message -> message.text().value())
                .toList();
    }

    static Message acknowledged(Optional<ServerEvent> reply) {
        return ((Acknowledged) reply.orElseThrow()).message();
    }

    /** The messages that {@code student} got from its rooms. */
    static List<Message> posted(Student student) {
        return student.received().stream()
                .filter(Posted.class::isInstance)
                .map(event -> ((Posted) event).message())
                .toList();
    }

    /** What was refused, and why. */
    record Refusal(Action action, ErrorCode code) {}
}
