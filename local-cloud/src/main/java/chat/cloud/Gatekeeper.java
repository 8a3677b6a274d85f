package chat.cloud;

import chat.cloud.Invocation.Outcome;
import chat.cloud.Invoker.Ending;
import chat.template.Api;
import chat.template.Authorizer;
import chat.template.Authorizer.IdentitySource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Asks an authorizer who may come in, each time anew (AWSDOC: apigateway-websocket-api-lambda-auth). */
final class Gatekeeper {
    private static final int PATIENCE_MILLIS = 29_000;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FAILED = 500;

    private final Events events;
    private final Invoker invoker;
    private final Journal journal;
    private final String methodArn;

    Gatekeeper(Api api, Invoker invoker, Journal journal) {
        this.events = new Events(api);
        this.invoker = invoker;
        this.journal = journal;
        this.methodArn = api.arn(api.stage() + "/$connect");
    }

    /** What becomes of a handshake. */
    sealed interface Verdict {
        /** It goes on to {@code $connect}; {@code authorizer} is told there, and in each later event. */
        record Passed(ObjectNode authorizer) implements Verdict {}

        /** It ends with {@code status}; {@code outcome} is the journal's word. */
        record Turned(int status, String outcome) implements Verdict {}
    }

    Verdict ask(Authorizer authorizer, Peer peer) {
        Story story = new Story(Kind.AUTHORIZE, Optional.of(peer.id()), Optional.of("$connect"), Optional.empty());
        Verdict verdict = authorizer.identitySources().stream().allMatch(source -> isThere(source, peer))
                ? call(authorizer, peer, story)
                : new Verdict.Turned(UNAUTHORIZED, "refused");
        switch (verdict) {
            case Verdict.Passed passed -> journal.add(story.ends("ok"));
            case Verdict.Turned(int status, String outcome) -> {
                story.answers(Integer.toString(status));
                journal.add(story.ends(outcome));
            }
        }
        return verdict;
    }

    private static boolean isThere(IdentitySource source, Peer peer) {
        Map<String, List<String>> all = switch (source.part()) {
            case HEADER -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            case QUERY_STRING -> new TreeMap<>();
        };
        all.putAll(
                switch (source.part()) {
                    case HEADER -> peer.headers();
                    case QUERY_STRING -> peer.query();
                });
        return !all.getOrDefault(source.name(), List.of("")).getLast().isEmpty();
    }

    private Verdict call(Authorizer authorizer, Peer peer, Story story) {
        long begun = System.nanoTime();
        ObjectNode event = events.authorize(peer, Ids.gateway());
        String part = "authorizers/" + authorizer.id();
        return switch (invoker.call(authorizer.function(), event, part, PATIENCE_MILLIS, story)) {
            case Ending.NotPermitted none -> new Verdict.Turned(FAILED, "no-permission");
            case Ending.TooLate late -> new Verdict.Turned(FAILED, "timeout");
            case Ending.Ended(Outcome.Answered(var json)) -> decide(json, begun);
            case Ending.Ended(Outcome.Failed(var error)) -> failed(error);
            case Ending.Ended(Outcome.Throttled throttled) -> new Verdict.Turned(FAILED, "throttled");
            case Ending.Ended(Outcome.TimedOut late) -> new Verdict.Turned(FAILED, "timeout");
        };
    }

    private Verdict decide(String json, long begun) {
        Optional<Permit> permit = Permit.read(json);
        if (permit.isEmpty()) {
            return new Verdict.Turned(FAILED, "failed");
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return permit.get().allows(methodArn)
                ? new Verdict.Passed(permit.get().context().put("integrationLatency", millis))
                : new Verdict.Turned(FORBIDDEN, "refused");
    }

    /** An error with exactly these words is the way to say 401. */
    private static Verdict failed(String error) {
        boolean said = Json.readObject(error)
                .filter(json -> json.path("errorMessage").asString("").equals("Unauthorized"))
                .isPresent();
        return said ? new Verdict.Turned(UNAUTHORIZED, "refused") : new Verdict.Turned(FAILED, "failed");
    }
}
