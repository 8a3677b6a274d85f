package chat.cloud;

import chat.cloud.Callers.Caller;
import chat.cloud.Outgoing.Sending;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The open connections, and {@code @connections}: post to one, ask about it, close it. */
final class Connections {
    private static final int MAX_BYTES = 128 * 1024;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{15}=");
    private static final Reply FORBIDDEN = Reply.refused(403, "ForbiddenException", "Forbidden");
    private static final String ACTION = "execute-api:ManageConnections";

    private final Map<String, GatewaySocket> open = new ConcurrentHashMap<>();
    private final Callers callers;
    private final Outside outside;
    private final AtomicLong dealtWith = new AtomicLong();
    private final String apiId;
    private final String stage;

    Connections(Callers callers, Outside outside, String apiId, String stage) {
        this.callers = callers;
        this.outside = outside;
        this.apiId = apiId;
        this.stage = stage;
    }

    Limits limits() {
        return outside.limits();
    }

    void add(GatewaySocket socket) {
        open.put(socket.peer().id(), socket);
    }

    void remove(GatewaySocket socket) {
        open.remove(socket.peer().id(), socket);
    }

    Collection<GatewaySocket> all() {
        return open.values();
    }

    /** Takes note that a connection's beginning, a frame of it, or its end has been dealt with. */
    void dealt() {
        dealtWith.incrementAndGet();
    }

    long dealtWith() {
        return dealtWith.get();
    }

    void addTo(RoutesConfig routes) {
        for (String name : new String[] {"@connections", "%40connections"}) {
            add(routes, "/{stage}/" + name + "/{id}", this::manage);
            add(routes, "/" + name + "/{id}", context -> tell(context, FORBIDDEN));
        }
    }

    private static void add(RoutesConfig routes, String path, Handler handler) {
        routes.post(path, handler);
        routes.get(path, handler);
        routes.delete(path, handler);
    }

    private void manage(Context context) {
        long begun = System.nanoTime();
        String id = context.pathParam("id");
        Optional<Caller> caller = callers.of(Optional.ofNullable(context.header("Authorization")));
        String verb = context.method().name();
        Reply reply = answer(context, caller, verb, id);
        tell(context, reply);
        caller.ifPresent(known -> {
            String outcome = reply.status() < 300 ? Call.OK : reply.errorType().replace("Exception", "");
            String frame = verb.equals("POST") ? context.body() : "";
            String detail = outcome.equals(Call.DENIED) ? known.refusal(ACTION, arn(verb, id)) : frame;
            known.ledger()
                    .add(new Call("connections", verb, id, 0, 0, (System.nanoTime() - begun) / 1e6, outcome, detail));
        });
    }

    private String arn(String verb, String id) {
        return "arn:aws:execute-api:us-east-1:123456789012:" + apiId + "/" + stage + "/" + verb + "/@connections/" + id;
    }

    private static void tell(Context context, Reply reply) {
        context.status(reply.status()).contentType("application/json").result(reply.body());
        if (!reply.errorType().isEmpty()) {
            context.header("x-amzn-ErrorType", reply.errorType());
        }
    }

    private Reply answer(Context context, Optional<Caller> caller, String verb, String id) {
        if (!context.pathParam("stage").equals(stage)) {
            return FORBIDDEN;
        }
        if (caller.isPresent() && !caller.get().may(ACTION, arn(verb, id))) {
            return Reply.refused(403, "AccessDeniedException", caller.get().refusal(ACTION, arn(verb, id)));
        }
        if (!limits().requests().take()) {
            return Reply.refused(429, "LimitExceededException", "Too Many Requests");
        }
        if (!ID.matcher(id).matches()) {
            return Reply.refused(400, "BadRequestException", "Invalid connectionId: " + id);
        }
        return Optional.ofNullable(open.get(id))
                .map(socket -> outside.troubles().apply(id).orElseGet(() -> answer(context, verb, socket)))
                .orElseGet(() -> new Reply(410, "GoneException", ""));
    }

    private static Reply answer(Context context, String verb, GatewaySocket socket) {
        if (verb.equals("GET")) {
            return Reply.ok(about(socket).toString());
        }
        if (verb.equals("DELETE")) {
            socket.close(Goodbye.DELETED);
            return new Reply(204, "", "");
        }
        byte[] frame = context.bodyAsBytes();
        if (frame.length > MAX_BYTES) {
            return Reply.refused(413, "PayloadTooLargeException", "Message too long");
        }
        return switch (socket.send(frame)) {
            case Sending.TAKEN -> Reply.ok("");
            case Sending.FULL -> Reply.refused(429, "LimitExceededException", "The client's buffer is full");
            case Sending.CLOSED -> new Reply(410, "GoneException", "");
        };
    }

    private static ObjectNode about(GatewaySocket socket) {
        ObjectNode about =
                Json.object().put("connectedAt", Millis.text(socket.peer().connectedAt()));
        ObjectNode identity =
                about.putObject("identity").put("sourceIp", socket.peer().sourceIp());
        socket.peer().userAgent().ifPresent(agent -> identity.put("userAgent", agent));
        return about.put("lastActiveAt", Millis.text(socket.lastActive()));
    }
}
