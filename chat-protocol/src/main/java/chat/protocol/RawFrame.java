package chat.protocol;

import chat.core.domain.Action;
import chat.core.domain.Ref;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a frame that a command may need.
 *
 * @param flaw why the frame is no good JSON, as a sentence; then the fields are those read before the flaw
 */
record RawFrame(Map<String, Field> fields, Optional<String> flaw) {
    private static final Field ABSENT = new Field.Absent();

    RawFrame {
        fields = Map.copyOf(fields);
    }

    Field field(String name) {
        return fields.getOrDefault(name, ABSENT);
    }

    Optional<String> text(String name) {
        return field(name) instanceof Field.Text(String value) ? Optional.of(value) : Optional.empty();
    }

    Optional<Action> action() {
        return text("action").flatMap(Action::of);
    }

    /** Answers the frame's ref where it has a valid one, so that a refusal can name it. */
    Optional<Ref> ref() {
        return text("ref").flatMap(Ref::parse);
    }
}
