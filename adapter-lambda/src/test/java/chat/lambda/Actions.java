package chat.lambda;

import chat.core.domain.Identity;
import chat.core.domain.Quotas;
import chat.core.domain.UserId;
import chat.lambda.StandIn.Reply;
import chat.testkit.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Has each function do all that it ever does to AWS, and tells what that was. */
final class Actions {
    private static final int CROWD = 1_500;
    private static final int MANY_ROOMS = 1_200;
    private static final String QUEUES = "https://sqs.us-east-1.amazonaws.com/1/";

    private final StandIn sqs = new StandIn();
    private final Vault vault = new Vault("a-secret-of-thirty-two-bytes-or-more");
    private final Cloud cloud;

    private Actions(Tables tables, Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("SQS_ENDPOINT", sqs.endpoint().toString());
        environment.put("SECRETS_ENDPOINT", vault.endpoint().toString());
        environment.put("AUTH_SECRET", "signing");
        environment.put("QUOTAS", Stores.FREE_WORDS.replace("frames=off", "frames=1/20"));
        environment.put("TICKETS", "on");
        this.cloud = new Cloud(tables, environment);
    }

    /** What the functions of the Extended lab did, by their names. */
    static Map<String, Set<String>> ofFull() {
        Actions actions = new Actions(
                Tables.full(), Map.of("FAN_OUT_QUEUE", QUEUES + "FanOutQueue", "EXPIRY_QUEUE", QUEUES + "ExpiryQueue"));
        return actions.after(actions::everything);
    }

    /** What the functions of the Simple lab did, by their names. */
    static Map<String, Set<String>> ofSimple() {
        Actions actions = new Actions(Tables.simple(), Map.of());
        return actions.after(actions::simpleLab);
    }

    private Map<String, Set<String>> after(Runnable lessons) {
        try (cloud;
                vault;
                sqs) {
            lessons.run();
            Map<String, Set<String>> performed = new TreeMap<>();
            cloud.recorders()
                    .forEach((function, recorder) -> performed.put(
                            function, recorder.performed(cloud.tables().logicalIds())));
            return performed;
        }
    }

    private void simpleLab() {
        ghost("ghost-7");
        cloud.connect("c-1");
        cloud.send("c-1", "dispatch", "{\"action\":\"dispatch\",\"value\":\"hi\",\"name\":\"no-rooms\"}");
        cloud.disconnect("c-1");
        Set.of("dispatch", "$default").forEach(this::flood);
    }

    /** Every function meets those that are gone, in rooms of their own, and more listeners than it posts to itself. */
    private void everything() {
        IntStream.range(0, CROWD).forEach(number -> ghost("crowd-" + number));
        IntStream.range(0, MANY_ROOMS).forEach(this::listRoom);
        register();
        for (String route :
                List.of("resume", "new-room", "join-room", "leave-room", "dispatch", "$disconnect", "fan-out")) {
            inTrouble(route);
        }
        cloud.ask("ann-dispatch", "history", "");
        push();
        signIn();
        expire();
        subscribe("ann-dispatch", "subscribe");
        subscribe("ann-dispatch", "unsubscribe");
        Routes.FULL.keySet().stream()
                .filter(route -> route.equals("$default") || !route.startsWith("$"))
                .forEach(this::flood);
        turnAway();
    }

    /** Somebody sends what cannot be read, until it is closed. */
    private void flood(String route) {
        for (int frame = 0; frame < 200; frame++) {
            cloud.send("flooder-of-" + route, route, "not json");
        }
    }

    /** One connection cannot be queued, so it is closed again; another finds all of its user's places taken. Ends the queues. */
    private void turnAway() {
        sqs.close();
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        Instant late = Instant.now().plus(Duration.ofDays(1));
        cloud.connect("u2-unqueued", new Identity(new UserId("u2"), Optional.empty(), Optional.empty(), soon));
        for (int number = 0; number <= Quotas.DEFAULT.connectionsPerUser(); number++) {
            cloud.connect("u2-" + number, new Identity(new UserId("u2"), Optional.empty(), Optional.empty(), late));
        }
    }

    /** A user whose places are taken by connections that have expired gets in all the same. */
    private void signIn() {
        cloud.authorize();
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        Identity identity = new Identity(new UserId("u1"), Optional.empty(), Optional.empty(), soon);
        for (int number = 0; number <= Quotas.DEFAULT.connectionsPerUser(); number++) {
            cloud.connect("u1-" + number, identity);
            cloud.tables().expire("u1-" + number);
        }
    }

    /** One connection's time has come, another's has not. */
    private void expire() {
        cloud.expire(
                "{\"connectionId\":\"u1-0\",\"expiresAt\":0}",
                "{\"connectionId\":\"u1-1\",\"expiresAt\":4102444800000}");
    }

    /** Two that have subscribed are gone: one out of a room of its own, one out of one with others. */
    private void push() {
        for (String connection : List.of("bea", "dan")) {
            member(connection, connection, "news");
        }
        member("fay", "fay", "fays-own");
        for (String connection : List.of("bea", "fay")) {
            subscribe(connection, "subscribe");
            cloud.tables().age(connection);
            cloud.standIn().answers(connection, Reply.GONE);
        }
        cloud.push(
                event("Entity Updated", "\"entityId\":\"e1\""),
                event("Send User Push Notification", "\"userId\":\"u1\",\"message\":\"hi\""));
    }

    private static String event(String detailType, String detail) {
        return "{\"id\":\"" + detailType + "\",\"detail-type\":\"" + detailType + "\",\"detail\":{" + detail + "}}";
    }

    /** Who asks for a name again is told all rooms again; two of three are gone by then, one out of a room of its own. */
    private void register() {
        member("carl", "carl", "shared");
        member("dora", "dora", "shared");
        member("emil", "emil", "single");
        for (String caller : List.of("carl", "emil")) {
            cloud.tables().age(caller);
            cloud.standIn().answers(caller, Reply.GONE);
            cloud.ask(caller, "register", caller);
        }
    }

    /** Ann acts among Bob, who is gone, and Eve; Zoe is gone from a room of her own. */
    private void inTrouble(String route) {
        String room = "room-" + route;
        for (String name : List.of("ann", "bob", "eve")) {
            member(name + "-" + route, name + "-" + route, room);
            subscribe(name + "-" + route, "subscribe");
        }
        member("zoe-" + route, "zoe-" + route, "cell-" + route);
        subscribe("zoe-" + route, "subscribe");
        if (!route.equals("leave-room")) {
            vanish(route);
        }
        act(route, "ann-" + route);
    }

    private void vanish(String route) {
        cloud.tables().age("bob-" + route);
        cloud.tables().age("zoe-" + route);
        cloud.standIn().answers("bob-" + route, Reply.GONE);
        cloud.standIn().answers("zoe-" + route, Reply.BARE_GONE);
    }

    private void act(String route, String ann) {
        switch (route) {
            case "$disconnect" -> {
                cloud.disconnect(ann);
                member("last", "last", "last");
                subscribe("last", "subscribe");
                cloud.disconnect("last");
            }
            case "fan-out" ->
                cloud.work("{\"id\":\"s-1\",\"frame\":\"{}\",\"recipients\":[\"bob-fan-out\",\"zoe-fan-out\"]}");
            case "dispatch" -> {
                cloud.send(ann, route, "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"r-1\"}");
                cloud.connect("nameless");
                cloud.send("nameless", route, "{\"action\":\"dispatch\",\"value\":\"hi\",\"name\":\"no-rooms\"}");
            }
            case "resume" -> {
                String token = Cloud.resumeToken(cloud.ask(ann, "register", ann).orElseThrow());
                for (String place : List.of("other-resume", "room-resume", "last-resume")) {
                    cloud.connect("ann-in-" + place);
                    cloud.resume("ann-in-" + place, ann, place, token);
                }
            }
            case "leave-room" -> {
                cloud.ask(ann, "leave-room", "");
                cloud.ask(ann, "join-room", "own");
                vanish(route);
                cloud.ask(ann, "leave-room", "");
            }
            default -> {
                cloud.ask(ann, route, "other-" + route);
                cloud.ask(ann, route, "room-" + route);
                cloud.ask(ann, route, "last-" + route);
            }
        }
    }

    private void subscribe(String connection, String route) {
        cloud.send(connection, route, "{\"action\":\"" + route + "\",\"entityId\":\"e1\"}");
    }

    private void member(String connection, String name, String room) {
        cloud.connect(connection);
        cloud.ask(connection, "register", name);
        cloud.ask(connection, "join-room", room);
    }

    /** A connection that was made long ago, and that is gone. */
    private void ghost(String connection) {
        cloud.tables()
                .putConnection(Map.of(
                        "ID", AttributeValue.fromS(connection),
                        "opened", AttributeValue.fromS("2020-01-01T00:00:00Z")));
        if (connection.endsWith("7")) {
            cloud.standIn().answers(connection, Reply.GONE);
        }
    }

    private void listRoom(int number) {
        cloud.tables()
                .putInRooms(Map.of(
                        "room", AttributeValue.fromS(" rooms"),
                        "item", AttributeValue.fromS("a-room-with-a-long-name-for-a-long-list-" + number),
                        "ttl", AttributeValue.fromN("99999999999")));
    }
}
