package chat.cloud;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/** Keeps what is inside for who sits at this desk: no other machine, and no page of another site in this one's browser. */
final class Desk {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Desk() {}

    static void guard(RoutesConfig routes) {
        routes.before("/_aws*", Desk::check);
        routes.before("/_inspector*", Desk::check);
        routes.before("/events", Desk::check);
        for (String name : new String[] {"@connections", "%40connections"}) {
            routes.before("/" + name + "/{id}", Desk::check);
            routes.before("/{stage}/" + name + "/{id}", Desk::check);
        }
    }

    private static void check(Context context) {
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        String name = host.replaceFirst(":\\d+$", "");
        boolean foreign = Optional.ofNullable(context.header("Origin"))
                .filter(origin -> !origin.equals("http://" + host))
                .isPresent();
        if (!isLoopback(context.ip()) || !NAMES.contains(name) || foreign) {
            throw new ForbiddenResponse("This is for the machine that the cloud runs on.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
