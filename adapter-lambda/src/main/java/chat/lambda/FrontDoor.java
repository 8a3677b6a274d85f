package chat.lambda;

import chat.core.domain.Action;
import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ErrorCode;
import chat.core.domain.Outcome;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Refused;
import chat.core.port.StoreUnavailableException;
import chat.core.usecase.Courier;
import chat.core.usecase.Throttle;
import chat.protocol.Decoded;
import chat.protocol.Decoded.Misunderstood;
import chat.protocol.Decoded.Understood;
import chat.protocol.FrameDecoder;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What every route of a frame has in common: reads it, lets it be decided, delivers, answers, logs one line. */
final class FrontDoor {
    private static final String UNAVAILABLE = "The chat is not available just now. Try again.";
    private static final String BROKEN = "Something went wrong here. Try again.";
    private static final String ANOTHER_ROUTE = "This action is not served here. Check the routes of this API.";

    private final Optional<Action> action;
    private final BiFunction<Caller, Command, Outcome> chat;
    private final Couriers couriers;
    private final Throttles throttles;

    private FrontDoor(
            Optional<Action> action,
            BiFunction<Caller, Command, Outcome> chat,
            Couriers couriers,
            Throttles throttles) {
        this.action = action;
        this.chat = chat;
        this.couriers = couriers;
        this.throttles = throttles;
    }

    /** Answers the way in for frames of {@code action}, and of no other. */
    static FrontDoor of(
            Action action, BiFunction<Caller, Command, Outcome> chat, Couriers couriers, Throttles throttles) {
        return new FrontDoor(Optional.of(action), chat, couriers, throttles);
    }

    /** Answers the way in for frames of {@code action}, which is told to its caller alone. */
    static FrontDoor silent(Action action, BiFunction<Caller, Command, Outcome> chat, Throttles throttles) {
        return new FrontDoor(Optional.of(action), chat, FrontDoor::nobody, throttles);
    }

    /** Answers the way in for frames that no route takes. */
    static FrontDoor ofNoRoute(Throttles throttles) {
        return new FrontDoor(Optional.empty(), (caller, command) -> Outcome.NOTHING, FrontDoor::nobody, throttles);
    }

    private static Courier nobody(Incoming incoming, Context context, Journal journal) {
        throw new IllegalStateException("There is nothing to deliver on this route");
    }

    APIGatewayProxyResponseEvent handle(WebSocketEvent event, Context context) {
        Incoming incoming = new Incoming(event);
        Journal journal = new Journal(route(), incoming, context);
        Optional<Caller> caller = incoming.caller();
        if (caller.isEmpty()) {
            journal.close("malformed-event");
            return Answers.malformed();
        }
        return Answers.of(answer(incoming, caller.get(), context, journal));
    }

    private Optional<ServerEvent> answer(Incoming incoming, Caller caller, Context context, Journal journal) {
        Optional<Throttle> throttle = throttles.of(caller.connection());
        if (throttle.isEmpty()) {
            journal.close("closed-before");
            return Optional.empty();
        }
        try {
            Outcome outcome = decide(caller, throttle.get(), FrameDecoder.decode(incoming.frame()));
            if (!outcome.deliveries().isEmpty()) {
                couriers.courier(incoming, context, journal).deliver(outcome.deliveries());
            }
            throttle.get().note(outcome.reply());
            if (throttle.get().hasNotWaited(Throttles.MOST_UNHEEDED)) {
                journal.close(throttles.close(incoming, caller.connection()) ? "closed-for-flooding" : "still-open");
                return Optional.empty();
            }
            journal.close(outcome.reply().map(FrontDoor::word).orElse("done"));
            return outcome.reply();
        } catch (StoreUnavailableException unavailable) {
            journal.close("unavailable", unavailable);
            return Optional.of(refusal(UNAVAILABLE));
        } catch (RuntimeException unexpected) {
            journal.close("failed", unexpected);
            return Optional.of(refusal(BROKEN));
        }
    }

    private Outcome decide(Caller caller, Throttle throttle, Decoded frame) {
        Optional<Refused> tooFast = throttle.admit(frame.action(), frame.ref());
        return tooFast.isPresent() ? Outcome.reply(tooFast.get()) : decide(caller, frame);
    }

    private Outcome decide(Caller caller, Decoded frame) {
        return switch (frame) {
            case Understood(var command)
            when action.equals(Optional.of(command.action())) -> chat.apply(caller, command);
            case Understood(var command) -> Outcome.refuse(command.action(), ErrorCode.UNKNOWN_ACTION, ANOTHER_ROUTE);
            case Misunderstood(var refusal) -> Outcome.reply(refusal);
        };
    }

    private Refused refusal(String sentence) {
        return new Refused(action, ErrorCode.UNAVAILABLE, sentence, Optional.empty());
    }

    private String route() {
        return action.map(Action::route).orElse("$default");
    }

    private static String word(ServerEvent reply) {
        return reply instanceof Refused refused ? refused.code().name().toLowerCase(Locale.ROOT) : "done";
    }
}
