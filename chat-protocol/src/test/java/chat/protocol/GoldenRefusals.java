package chat.protocol;

import static chat.core.domain.Action.DISPATCH;
import static chat.core.domain.Action.HISTORY;
import static chat.core.domain.Action.JOIN_ROOM;
import static chat.core.domain.Action.LEAVE_ROOM;
import static chat.core.domain.Action.NEW_ROOM;
import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.Action.SUBSCRIBE;
import static chat.core.domain.ErrorCode.ALREADY_REGISTERED;
import static chat.core.domain.ErrorCode.BAD_JSON;
import static chat.core.domain.ErrorCode.EMPTY_MESSAGE;
import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.INVALID_ROOM;
import static chat.core.domain.ErrorCode.MESSAGE_TOO_LONG;
import static chat.core.domain.ErrorCode.MISSING_FIELD;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;
import static chat.core.domain.ErrorCode.NOT_REGISTERED;
import static chat.core.domain.ErrorCode.RATE_LIMITED;
import static chat.core.domain.ErrorCode.REF_REUSED;
import static chat.core.domain.ErrorCode.ROOM_FULL;
import static chat.core.domain.ErrorCode.TOO_MANY_SUBSCRIPTIONS;
import static chat.core.domain.ErrorCode.UNAUTHORIZED;
import static chat.core.domain.ErrorCode.UNAVAILABLE;
import static chat.core.domain.ErrorCode.UNKNOWN_ACTION;
import static java.util.Map.entry;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the golden frames of type {@code error} tell. */
final class GoldenRefusals {
    private static final Optional<Ref> R_1 = Optional.of(new Ref("r-1"));
    private static final String REUSED = "This ref was used for another text. Give every message one of its own.";
    private static final String TAKEN = "Somebody else has this name. Choose another one.";
    private static final String ALREADY = "You are registered as Zoë 🦊. Reconnect to take another name.";

    static final Map<String, Refused> BY_FILE = Map.ofEntries(
            entry("error-bad-json", refused(BAD_JSON, Sentences.BAD_JSON)),
            entry(
                    "error-bad-json-after-the-ref",
                    refused(DISPATCH, BAD_JSON, Sentences.TRAILING).about(R_1)),
            entry("error-unknown-action", refused(UNKNOWN_ACTION, Sentences.UNKNOWN_ACTION)),
            entry(
                    "error-unknown-action-with-ref",
                    refused(UNKNOWN_ACTION, Sentences.UNKNOWN_ACTION).about(R_1)),
            entry("error-missing-field", refused(REGISTER, MISSING_FIELD, Sentences.NAME_MISSING)),
            entry(
                    "error-missing-field-with-ref",
                    refused(DISPATCH, MISSING_FIELD, Sentences.TEXT_MISSING).about(R_1)),
            entry("error-invalid-name", refused(REGISTER, INVALID_NAME, Sentences.NAME_INVALID)),
            entry("error-name-taken", refused(REGISTER, NAME_TAKEN, TAKEN)),
            entry("error-not-registered", refused(NEW_ROOM, NOT_REGISTERED, "Register a name first.")),
            entry("error-already-registered", refused(REGISTER, ALREADY_REGISTERED, ALREADY)),
            entry("error-invalid-room", refused(JOIN_ROOM, INVALID_ROOM, Sentences.ROOM_INVALID)),
            entry("error-not-in-room", dispatch(NOT_IN_ROOM, "Join a room before you send a message.")),
            entry(
                    "error-room-full",
                    refused(JOIN_ROOM, ROOM_FULL, "This room is full. Join another one, or try again later.")
                            .after(Duration.ofSeconds(10))),
            entry("error-empty-message", refused(DISPATCH, EMPTY_MESSAGE, Sentences.TEXT_EMPTY)),
            entry("error-message-too-long", dispatch(MESSAGE_TOO_LONG, Sentences.TEXT_TOO_LONG)),
            entry("error-ref-reused", dispatch(REF_REUSED, REUSED)),
            entry(
                    "error-rate-limited",
                    dispatch(RATE_LIMITED, "Too many messages at once. Wait a moment, then send it again.")
                            .after(Duration.ofMillis(350))),
            entry(
                    "error-too-many-subscriptions",
                    refused(
                            SUBSCRIBE,
                            TOO_MANY_SUBSCRIPTIONS,
                            "You have 100 subscriptions. Unsubscribe from one first.")),
            entry("error-unauthorized", refused(HISTORY, UNAUTHORIZED, "Sign in first.")),
            entry("error-unavailable", refused(LEAVE_ROOM, UNAVAILABLE, "This connection is closed. Connect again.")));

    private GoldenRefusals() {}

    private static Refused refused(ErrorCode code, String sentence) {
        return new Refused(Optional.empty(), code, sentence, Optional.empty());
    }

    private static Refused refused(Action action, ErrorCode code, String sentence) {
        return new Refused(Optional.of(action), code, sentence, Optional.empty());
    }

    private static Refused dispatch(ErrorCode code, String sentence) {
        return refused(DISPATCH, code, sentence).about(R_1);
    }
}
