package chat.core.usecase;

import chat.core.domain.Caller;
import chat.core.domain.Command.Echo;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent.Echoed;

/** Tells a connection what the server knows of it: the echo lab. */
public final class EchoBack {
    /** Answers the caller's own particulars and the frame as it was sent. */
    public Outcome handle(Caller caller, Echo command) {
        return Outcome.reply(new Echoed(caller, command.body()));
    }
}
