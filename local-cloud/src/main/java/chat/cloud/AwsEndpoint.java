package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.cloud.Callers.Caller;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Where functions, and the AWS command line, find the services of this cloud: their requests are told apart by their target. */
final class AwsEndpoint {
    private static final Door NONE = (caller, operation, body) ->
            Reply.fault("UnknownOperationException", "This cloud has no service of that name.");

    private final Callers callers;
    private final Map<String, Door> doors;

    /** Makes an endpoint of these services, by the first part of their targets. */
    AwsEndpoint(Callers callers, Map<String, Door> doors) {
        this.callers = callers;
        this.doors = Map.copyOf(doors);
    }

    /** A door to a service of AWS. */
    @FunctionalInterface
    interface Door {
        /** Answers {@code operation} as the service does; without a caller it is the person at the desk who asks. */
        Reply answer(Optional<Caller> caller, String operation, String body);
    }

    void addTo(RoutesConfig routes) {
        routes.post("/_aws", this::answer);
        routes.post("/_aws/", this::answer);
    }

    private void answer(Context context) {
        String target = Optional.ofNullable(context.header("X-Amz-Target")).orElse("");
        int dot = target.indexOf('.');
        Optional<Caller> caller = callers.of(Optional.ofNullable(context.header("Authorization")));
        Door door = doors.getOrDefault(target.substring(0, Math.max(0, dot)), NONE);
        Reply reply = door.answer(caller, target.substring(dot + 1), context.body());
        context.status(reply.status())
                .contentType("application/x-amz-json-1.0")
                .result(reply.body().getBytes(UTF_8));
        context.header("x-amzn-RequestId", Ids.gateway());
    }
}
