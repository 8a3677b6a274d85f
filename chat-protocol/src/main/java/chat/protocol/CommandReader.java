package chat.protocol;

import static chat.core.domain.ErrorCode.EMPTY_MESSAGE;
import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.INVALID_ROOM;
import static chat.core.domain.ErrorCode.MESSAGE_TOO_LONG;
import static chat.core.domain.ErrorCode.MISSING_FIELD;

import chat.core.domain.Action;
import chat.core.domain.Command;
import chat.core.domain.Command.Addressing;
import chat.core.domain.Command.CreateRoom;
import chat.core.domain.Command.Echo;
import chat.core.domain.Command.JoinRoom;
import chat.core.domain.Command.LeaveRoom;
import chat.core.domain.Command.PageBack;
import chat.core.domain.Command.Register;
import chat.core.domain.Command.SendMessage;
import chat.core.domain.Command.Subscribe;
import chat.core.domain.Command.Unsubscribe;
import chat.core.domain.EntityId;
import chat.core.domain.ErrorCode;
import chat.core.domain.MessageText;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.Refused;
import chat.core.domain.UserName;
import chat.protocol.Decoded.Misunderstood;
import chat.protocol.Decoded.Understood;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes a command of the fields of a frame whose action is known, or says which field stands in the way. */
record CommandReader(Action action, RawFrame fields) {
    private static final int DEFAULT_LIMIT = 50;

    /** Reads the command; {@code frame} is the frame as it was sent. */
    Decoded read(String frame) {
        return switch (action) {
            case REGISTER -> register();
            case RESUME -> new ResumeReader(fields).read();
            case NEW_ROOM -> room(CreateRoom::new);
            case JOIN_ROOM -> room(JoinRoom::new);
            case LEAVE_ROOM -> new Understood(new LeaveRoom());
            case DISPATCH -> dispatch();
            case HISTORY -> history();
            case SUBSCRIBE -> entity(Subscribe::new);
            case UNSUBSCRIBE -> entity(Unsubscribe::new);
            case ECHO -> new Understood(new Echo(frame));
        };
    }

    private Decoded register() {
        Optional<String> value = fields.text("value");
        if (value.isEmpty()) {
            return refuse(MISSING_FIELD, Sentences.NAME_MISSING);
        }
        return value.flatMap(UserName::parse)
                .map(name -> understood(new Register(name)))
                .orElseGet(() -> refuse(INVALID_NAME, Sentences.NAME_INVALID));
    }

    private Decoded room(Function<RoomName, Command> command) {
        Optional<String> value = fields.text("value");
        if (value.isEmpty()) {
            return refuse(MISSING_FIELD, Sentences.ROOM_MISSING);
        }
        return value.flatMap(RoomName::parse)
                .map(room -> understood(command.apply(room)))
                .orElseGet(() -> refuse(INVALID_ROOM, Sentences.ROOM_INVALID));
    }

    private Decoded dispatch() {
        Optional<String> value = fields.text("value");
        if (value.isEmpty()) {
            return refuse(MISSING_FIELD, Sentences.TEXT_MISSING);
        }
        if (value.get().isEmpty()) {
            return refuse(EMPTY_MESSAGE, Sentences.TEXT_EMPTY);
        }
        if (fields.ref().isEmpty() && !(fields.field("ref") instanceof Field.Absent)) {
            return refuse(MISSING_FIELD, Sentences.REF_INVALID);
        }
        return MessageText.parse(value.get())
                .map(text -> understood(new SendMessage(text, fields.ref(), addressing())))
                .orElseGet(() -> refuse(MESSAGE_TOO_LONG, Sentences.TEXT_TOO_LONG));
    }

    private Addressing addressing() {
        boolean everyone = fields.text("name").equals(Optional.of(UserName.SIMPLE_MODE.value()));
        return everyone ? Addressing.EVERYONE : Addressing.ROOM;
    }

    private Decoded entity(Function<EntityId, Command> command) {
        return fields.text("entityId")
                .flatMap(EntityId::parse)
                .map(entity -> understood(command.apply(entity)))
                .orElseGet(() -> refuse(MISSING_FIELD, Sentences.ENTITY_MISSING));
    }

    private Decoded history() {
        Optional<OptionalLong> before = number("before", Long.MAX_VALUE);
        if (before.isEmpty()) {
            return refuse(MISSING_FIELD, Sentences.BEFORE_INVALID);
        }
        Optional<OptionalLong> limit = number("limit", PageBack.MAX_LIMIT);
        return limit.map(given -> understood(new PageBack(before.get(), (int) given.orElse(DEFAULT_LIMIT))))
                .orElseGet(() -> refuse(MISSING_FIELD, Sentences.LIMIT_INVALID));
    }

    /** Answers the number from 1 to {@code most} in {@code field}, or that it is left out; empty for anything else. */
    private Optional<OptionalLong> number(String field, long most) {
        return switch (fields.field(field)) {
            case Field.Absent() -> Optional.of(OptionalLong.empty());
            case Field.Whole whole when whole.isWithin(1, most) -> Optional.of(OptionalLong.of(whole.value()));
            case Field other -> Optional.empty();
        };
    }

    private static Decoded understood(Command command) {
        return new Understood(command);
    }

    private Decoded refuse(ErrorCode code, String sentence) {
        return new Misunderstood(new Refused(Optional.of(action), code, sentence, fields.ref()));
    }
}
