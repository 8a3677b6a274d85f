package chat.protocol;

import chat.core.domain.Command;
import chat.core.domain.ServerEvent.Refused;

/** What a frame turned out to be. */
public sealed interface Decoded {
    /** A command, with every field checked. */
    record Understood(Command command) implements Decoded {}

    /** No command: the sender gets {@code refusal}, and nothing has changed. */
    record Misunderstood(Refused refusal) implements Decoded {}
}
