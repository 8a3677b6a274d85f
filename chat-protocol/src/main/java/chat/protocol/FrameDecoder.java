package chat.protocol;

import static chat.core.domain.ErrorCode.BAD_JSON;
import static chat.core.domain.ErrorCode.UNKNOWN_ACTION;

import chat.core.domain.Action;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent.Refused;
import chat.protocol.Decoded.Misunderstood;
import java.util.Optional;

/** Reads what a client sent. Never throws, whatever the frame is. */
public final class FrameDecoder {
    private FrameDecoder() {}

    /** Answers the command that {@code frame} is, or why it is none. */
    public static Decoded decode(String frame) {
        if (!beginsLikeAnObject(frame)) {
            return unknownAction(Optional.empty());
        }
        RawFrame fields = FrameReader.read(frame);
        if (fields.flaw().isPresent()) {
            return badJson(fields, fields.flaw().get());
        }
        Optional<Action> action = fields.action();
        return action.isPresent() ? new CommandReader(action.get(), fields).read(frame) : unknownAction(fields.ref());
    }

    private static boolean beginsLikeAnObject(String frame) {
        int first = 0;
        while (first < frame.length() && " \t\r\n".indexOf(frame.charAt(first)) >= 0) {
            first++;
        }
        return frame.startsWith("{", first);
    }

    private static Decoded badJson(RawFrame fields, String sentence) {
        return new Misunderstood(new Refused(fields.action(), BAD_JSON, sentence, fields.ref()));
    }

    private static Decoded unknownAction(Optional<Ref> ref) {
        return new Misunderstood(new Refused(Optional.empty(), UNKNOWN_ACTION, Sentences.UNKNOWN_ACTION, ref));
    }
}
