package chat.cloud;

import chat.javalin.ThisMachine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/** Keeps what is inside for who sits at this desk: no other machine, and no page of another site in this one's browser. */
final class Desk {
    private Desk() {}

    static void guard(RoutesConfig routes) {
        routes.before("/_aws*", Desk::check);
        routes.before("/_inspector*", Desk::check);
        for (String name : new String[] {"@connections", "%40connections"}) {
            routes.before("/" + name + "/{id}", Desk::check);
            routes.before("/{stage}/" + name + "/{id}", Desk::check);
        }
    }

    private static void check(Context context) {
        if (!ThisMachine.asks(context)) {
            throw new ForbiddenResponse("This is for the machine that the cloud runs on.");
        }
    }
}
