package chat.core.domain;

import chat.core.domain.ServerEvent.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What became of a command: first the deliveries are carried out, then the caller gets the reply.
 *
 * @param reply what the caller alone is told; empty where there is nothing to tell
 */
public record Outcome(List<Delivery> deliveries, Optional<ServerEvent> reply) {
    public static final Outcome NOTHING = new Outcome(List.of(), Optional.empty());

    public Outcome {
        deliveries = List.copyOf(deliveries);
    }

    /** Answers an outcome that only the caller hears of. */
    public static Outcome reply(ServerEvent event) {
        return new Outcome(List.of(), Optional.of(event));
    }

    /** Answers a refusal: {@code message} is one plain sentence that says what to do. */
    public static Outcome refuse(Action action, ErrorCode code, String message) {
        return reply(new Refused(Optional.of(action), code, message, Optional.empty()));
    }
}
