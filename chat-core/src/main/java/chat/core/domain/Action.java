package chat.core.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a client may ask, under the words of the labs' routes. */
public enum Action {
    REGISTER("register"),
    RESUME("resume"),
    NEW_ROOM("new-room"),
    JOIN_ROOM("join-room"),
    LEAVE_ROOM("leave-room"),
    DISPATCH("dispatch"),
    HISTORY("history"),
    SUBSCRIBE("subscribe"),
    UNSUBSCRIBE("unsubscribe"),
    ECHO("echo");

    private static final Map<String, Action> BY_ROUTE =
            Stream.of(values()).collect(toUnmodifiableMap(Action::route, action -> action));

    private final String route;

    Action(String route) {
        this.route = route;
    }

    /** The value of a frame's {@code action}, which is the route's key on API Gateway, too. */
    public String route() {
        return route;
    }

    /** Finds the action that {@code route} names; empty when there is none. */
    public static Optional<Action> of(String route) {
        return Optional.ofNullable(BY_ROUTE.get(route));
    }
}
