package chat.cloud;

import chat.cloud.Invocation.Outcome;
import chat.cloud.Invoker.Ending;
import chat.template.HttpApi;
import chat.template.HttpApi.Cors;
import chat.template.HttpRoute;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;

/** The door of an HTTP API: has the function of a route called, and answers what that answers. */
final class HttpDoor {
    private static final int NO_CONTENT = 204;

    private final HttpApi api;
    private final HttpEvents events;
    private final Invoker invoker;
    private final Journal journal;
    private final TokenBucket stage;

    HttpDoor(HttpApi api, Invoker invoker, Journal journal, Limits limits) {
        this.api = api;
        this.events = new HttpEvents(api);
        this.invoker = invoker;
        this.journal = journal;
        this.stage = new TokenBucket(api.rateLimit(), api.burstLimit(), limits.nanoTime());
    }

    void addTo(RoutesConfig routes) {
        api.routes().forEach(route -> {
            HandlerType method = HandlerType.findOrCreate(route.method());
            routes.addHttpHandler(method, route.path(), context -> answer(route, context));
            api.cors().ifPresent(cors -> routes.options(route.path(), context -> prepare(cors, context)));
        });
    }

    /** A browser asks first whether a page may ask; no function is called for that. */
    private static void prepare(Cors cors, Context context) {
        context.status(NO_CONTENT);
        if (allow(cors, context)) {
            context.header("access-control-allow-methods", String.join(",", cors.methods()));
            context.header("access-control-allow-headers", String.join(",", cors.headers()));
        }
    }

    private static boolean allow(Cors cors, Context context) {
        Optional<String> origin = Optional.ofNullable(context.header("Origin")).filter(cors.origins()::contains);
        origin.ifPresent(page -> context.header("access-control-allow-origin", page));
        return origin.isPresent();
    }

    private void answer(HttpRoute route, Context context) {
        Story story = new Story(Kind.HTTP, Optional.empty(), Optional.of(route.key()), Optional.empty());
        HttpReply reply =
                stage.take() ? call(route, context, story) : HttpReply.own(429, "Too Many Requests", "throttled");
        story.answers(Integer.toString(reply.status()));
        journal.add(story.ends(reply.outcome()));
        context.status(reply.status());
        reply.headers().forEach(context::header);
        api.cors().ifPresent(cors -> allow(cors, context));
        context.result(reply.bytes());
    }

    private HttpReply call(HttpRoute route, Context context, Story story) {
        return switch (invoker.callFor(
                route.function().orElseThrow(),
                events.of(route, context, Ids.gateway()),
                api.arn(route),
                route.timeoutMillis(),
                story)) {
            case Ending.NotPermitted none -> HttpReply.failed("no-permission");
            case Ending.TooLate late -> HttpReply.own(503, "Service Unavailable", "timeout");
            case Ending.Ended(Outcome.Answered(var json)) -> HttpReply.of(json);
            case Ending.Ended(Outcome.Failed failed) -> HttpReply.failed("failed");
            case Ending.Ended(Outcome.Throttled throttled) -> HttpReply.failed("throttled");
            case Ending.Ended(Outcome.TimedOut late) -> HttpReply.failed("timeout");
        };
    }
}
