package chat.cloud;

import chat.cloud.Invocation.Outcome;
import chat.cloud.Invoker.Ending;
import chat.template.Route;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Calls the function behind a route, and reads what it answers. */
final class Integration {
    private final Invoker invoker;
    private final String stage;

    Integration(Invoker invoker, String stage) {
        this.invoker = invoker;
        this.stage = stage;
    }

    /** How a call ended. */
    sealed interface Result {
        /** The function answered what it should: an object with a status and perhaps a body. */
        record Response(int status, ObjectNode object) implements Result {
            Optional<String> body() {
                return Optional.of(object.path("body").asString("")).filter(text -> !text.isEmpty());
            }
        }

        /** It did not; {@code outcome} is the journal's word. */
        record Broken(String outcome, ErrorFrame frame) implements Result {}
    }

    /** Has the function of {@code route} deal with {@code event}. */
    Result call(Route route, ObjectNode event, Story story) {
        String function = route.function().orElseThrow();
        return switch (invoker.call(function, event, stage + "/" + route.key(), route.timeoutMillis(), story)) {
            case Ending.NotPermitted none -> new Result.Broken("no-permission", ErrorFrame.INTERNAL);
            case Ending.TooLate late -> new Result.Broken("timeout", ErrorFrame.TIMED_OUT);
            case Ending.Ended(Outcome.Answered(var json)) -> read(json);
            case Ending.Ended(Outcome.Failed failed) -> new Result.Broken("failed", ErrorFrame.INTERNAL);
            case Ending.Ended(Outcome.Throttled throttled) -> new Result.Broken("throttled", ErrorFrame.INTERNAL);
            case Ending.Ended(Outcome.TimedOut late) -> new Result.Broken("timeout", ErrorFrame.INTERNAL);
        };
    }

    private static Result read(String json) {
        return Json.readObject(json)
                .filter(object -> isStatus(object.path("statusCode").asInt(0)))
                .<Result>map(
                        object -> new Result.Response(object.path("statusCode").asInt(), object))
                .orElseGet(() -> new Result.Broken("failed", ErrorFrame.INTERNAL));
    }

    private static boolean isStatus(int status) {
        return status >= 200 && status <= 599;
    }
}
