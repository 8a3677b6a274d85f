package chat.protocol;

import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.INVALID_ROOM;
import static chat.core.domain.ErrorCode.MISSING_FIELD;

import chat.core.domain.Action;
import chat.core.domain.Command.Resume;
import chat.core.domain.Epoch;
import chat.core.domain.ErrorCode;
import chat.core.domain.ResumeToken;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.Refused;
import chat.core.domain.UserName;
import chat.protocol.Decoded.Misunderstood;
import chat.protocol.Decoded.Understood;
import java.util.Optional;

/** Makes a {@link Resume} of a frame's fields, or says which field stands in the way. */
record ResumeReader(RawFrame fields) {
    Decoded read() {
        if (fields.text("name").isEmpty()) {
            return refuse(MISSING_FIELD, Sentences.OWN_NAME_MISSING);
        }
        if (fields.text("room").isEmpty()) {
            return refuse(MISSING_FIELD, Sentences.OWN_ROOM_MISSING);
        }
        Optional<UserName> name = fields.text("name").flatMap(UserName::parse);
        if (name.isEmpty()) {
            return refuse(INVALID_NAME, Sentences.NAME_INVALID);
        }
        Optional<RoomName> room = fields.text("room").flatMap(RoomName::parse);
        return room.map(known -> behind(name.get(), known))
                .orElseGet(() -> refuse(INVALID_ROOM, Sentences.ROOM_INVALID));
    }

    private Decoded behind(UserName name, RoomName room) {
        Optional<Epoch> epoch = fields.text("epoch").flatMap(Epoch::parse);
        if (epoch.isEmpty()) {
            return refuse(MISSING_FIELD, Sentences.EPOCH_INVALID);
        }
        if (!(fields.field("seq") instanceof Field.Whole seq && seq.isWithin(0, Long.MAX_VALUE))) {
            return refuse(MISSING_FIELD, Sentences.SEQ_INVALID);
        }
        Optional<ResumeToken> token = fields.text("resumeToken").flatMap(ResumeToken::parse);
        if (token.isEmpty() && !(fields.field("resumeToken") instanceof Field.Absent)) {
            return refuse(MISSING_FIELD, Sentences.TOKEN_INVALID);
        }
        return new Understood(new Resume(name, room, epoch.get(), seq.value(), token));
    }

    private Decoded refuse(ErrorCode code, String sentence) {
        return new Misunderstood(new Refused(Optional.of(Action.RESUME), code, sentence, fields.ref()));
    }
}
