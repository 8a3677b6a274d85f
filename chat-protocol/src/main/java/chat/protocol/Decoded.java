package chat.protocol;

import chat.core.domain.Action;
import chat.core.domain.Command;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent.Refused;
import java.util.Optional;

/** What a frame turned out to be. */
public sealed interface Decoded {
    /** What it asks; empty where that cannot be read. */
    Optional<Action> action();

    /** The client's own id for it, where it has one. */
    Optional<Ref> ref();

    /** A command, with every field checked. */
    record Understood(Command command) implements Decoded {
        @Override
        public Optional<Action> action() {
            return Optional.of(command.action());
        }

        @Override
        public Optional<Ref> ref() {
            return command.ref();
        }
    }

    /** No command: the sender gets {@code refusal}, and nothing has changed. */
    record Misunderstood(Refused refusal) implements Decoded {
        @Override
        public Optional<Action> action() {
            return refusal.action();
        }

        @Override
        public Optional<Ref> ref() {
            return refusal.ref();
        }
    }
}
