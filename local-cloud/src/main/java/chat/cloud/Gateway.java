package chat.cloud;

import static java.util.stream.Collectors.toMap;

import chat.cloud.Gatekeeper.Verdict;
import chat.cloud.Integration.Result;
import chat.template.Authorizer;
import chat.template.Deployment;
import chat.template.Route;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** API Gateway: lets connections in, finds the route of each frame, has its function called, sends what it answers. */
final class Gateway {
    /** No frame may ask for these. */
    private static final Set<String> PREDEFINED = Set.of("$connect", "$disconnect", "$default");

    private final Map<String, Route> routes;
    private final RouteSelection selection;
    private final Events events;
    private final Gatekeeper gatekeeper;
    private final Integration integration;
    private final Journal journal;
    private final TokenBucket account;
    private final TokenBucket stage;

    Gateway(Deployment deployment, Gatekeeper gatekeeper, Integration integration, Journal journal, Limits limits) {
        this.routes = deployment.routes().stream().collect(toMap(Route::key, Function.identity()));
        this.selection = new RouteSelection(deployment.api().routeSelectionExpression());
        this.events = new Events(deployment.api());
        this.gatekeeper = gatekeeper;
        this.integration = integration;
        this.journal = journal;
        this.account = limits.requests();
        this.stage =
                new TokenBucket(deployment.api().rateLimit(), deployment.api().burstLimit(), limits.nanoTime());
    }

    /**
     * How a handshake ends.
     *
     * @param status 200 lets in; any other is the answer to the handshake
     * @param subprotocol what the function has chosen
     * @param peer as its authorizer knows it
     */
    record Admission(int status, Optional<String> subprotocol, Peer peer) {
        boolean isIn() {
            return status >= 200 && status < 300;
        }
    }

    /** Asks the authorizer, and then {@code $connect}; where there is no such route, everybody may come in. */
    Admission connect(Peer peer) {
        Optional<Route> route = served("$connect");
        Optional<Authorizer> authorizer = route.flatMap(Route::authorizer);
        if (authorizer.isEmpty()) {
            return connect(route, peer);
        }
        return switch (gatekeeper.ask(authorizer.get(), peer)) {
            case Verdict.Passed(var told) -> connect(route, peer.as(told));
            case Verdict.Turned(int status, var outcome) -> new Admission(status, Optional.empty(), peer);
        };
    }

    private Admission connect(Optional<Route> route, Peer peer) {
        Story story = new Story(Kind.CONNECT, Optional.of(peer.id()), route.map(Route::key), Optional.empty());
        if (route.isEmpty()) {
            journal.add(story.ends("no-route"));
            return new Admission(200, Optional.empty(), peer);
        }
        return switch (integration.call(route.get(), events.connect(peer, Ids.gateway()), story)) {
            case Result.Response response -> {
                Admission admission = new Admission(response.status(), subprotocol(response.object()), peer);
                journal.add(story.ends(admission.isIn() ? "ok" : "refused"));
                yield admission;
            }
            case Result.Broken(var outcome, var frame) -> {
                journal.add(story.ends(outcome));
                yield new Admission(frame == ErrorFrame.TIMED_OUT ? 504 : 502, Optional.empty(), peer);
            }
        };
    }

    private static Optional<String> subprotocol(ObjectNode response) {
        return response.path("headers")
                .propertyStream()
                .filter(header -> header.getKey().equalsIgnoreCase("Sec-WebSocket-Protocol"))
                .map(header -> header.getValue().asString(""))
                .findAny();
    }

    /** Answers the frame that the caller is sent for {@code text}; empty where it is sent none. */
    Optional<String> message(Peer peer, String text) {
        Optional<String> selected = selection.select(text);
        Optional<Route> route = selected.filter(key -> !PREDEFINED.contains(key))
                .flatMap(this::served)
                .or(() -> served("$default"));
        Story story = new Story(Kind.MESSAGE, Optional.of(peer.id()), route.map(Route::key), selected);
        String requestId = Ids.gateway();
        if (!stage.take() || !account.take()) {
            story.came(text);
            return error(story, "throttled", ErrorFrame.THROTTLED.to(peer.id(), requestId));
        }
        if (route.isEmpty()) {
            story.came(text);
            return error(story, "no-route", ErrorFrame.FORBIDDEN.to(peer.id(), requestId));
        }
        ObjectNode event = events.message(peer, requestId, route.get().key(), Ids.gateway(), text);
        return switch (integration.call(route.get(), event, story)) {
            case Result.Response response -> answer(story, route.get(), response);
            case Result.Broken(var outcome, var frame) -> error(story, outcome, frame.to(peer.id(), requestId));
        };
    }

    /** Without a route response, what the function answers goes nowhere. */
    private Optional<String> answer(Story story, Route route, Result.Response response) {
        Optional<String> frame = response.body().filter(body -> route.responds());
        frame.ifPresent(story::answers);
        boolean refused = response.status() >= 300
                || response.body().flatMap(Json::readObject).stream()
                        .anyMatch(body -> body.path("type").asString("").equals("error"));
        journal.add(story.ends(refused ? "refused" : "ok"));
        return frame;
    }

    private Optional<String> error(Story story, String outcome, String frame) {
        story.answers(frame);
        journal.add(story.ends(outcome));
        return Optional.of(frame);
    }

    /** Tells {@code $disconnect}; nobody waits for what it answers. */
    void disconnect(Peer peer, Goodbye goodbye) {
        served("$disconnect").ifPresent(route -> {
            Story story =
                    new Story(Kind.DISCONNECT, Optional.of(peer.id()), Optional.of(route.key()), Optional.empty());
            ObjectNode event = events.disconnect(peer, Ids.gateway(), goodbye);
            switch (integration.call(route, event, story)) {
                case Result.Response response -> journal.add(story.ends(response.status() < 300 ? "ok" : "refused"));
                case Result.Broken(var outcome, var frame) -> journal.add(story.ends(outcome));
            }
        });
    }

    private Optional<Route> served(String key) {
        return Optional.ofNullable(routes.get(key))
                .filter(route -> route.function().isPresent());
    }
}
