package chat.benchmarks.functions;

import chat.benchmarks.functions.Function.Circumstances;
import chat.benchmarks.functions.Function.Code;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a function is among: our jar, the emulator of DynamoDB, the stand-in for {@code @connections}. */
record Surroundings(String jar, URI database, URI connections) {
    /** What a runtime without a snapshot sets, so that it starts quickly. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final Map<String, String> OUR_TABLES = Map.of(
            "TABLE_CR",
            Tables.OURS.connections(),
            "TABLE_RMU",
            Tables.OURS.rooms(),
            "QUOTAS",
            "messages=off room=off posts=off members=off entries=off frames=off");
    private static final Map<String, String> LABS_TABLES =
            Map.of("TABLE_CR", Tables.LABS_CONNECTIONS, "TABLE_RMU", Tables.LABS_ROOMS);

    Function ours(String handler, List<String> prefix, List<String> flags) throws IOException {
        return Function.start(Code.ours(handler, jar), new Circumstances(prefix, flags, environment(OUR_TABLES)));
    }

    Function labs(Class<?> handler, List<String> flags, Map<String, String> more) throws IOException {
        Map<String, String> environment = environment(LABS_TABLES);
        environment.putAll(more);
        return Function.start(Code.compared(handler), new Circumstances(List.of(), flags, environment));
    }

    private Map<String, String> environment(Map<String, String> tables) {
        Map<String, String> environment = new HashMap<>(tables);
        environment.put("DYNAMODB_ENDPOINT", database.toString());
        environment.put("CONNECTIONS_ENDPOINT", connections.toString());
        return environment;
    }

    /** The first of a room's members opens a connection. */
    static String connect() {
        return event("newcomer", "$connect");
    }

    /** The first of a room's members says something. */
    static String dispatch(int members) {
        return event(members + "-0", "dispatch");
    }

    private static String event(String connection, String route) {
        return """
                {"requestContext": {"routeKey": "%2$s", "connectionId": "%1$s", "stage": "dev", "connectedAt": 1767261600000,
                  "domainName": "abcd1234.execute-api.us-east-1.amazonaws.com", "identity": {"sourceIp": "192.0.2.1"}},
                 "body": "{\\"action\\":\\"dispatch\\",\\"value\\":\\"%3$s\\"}", "isBase64Encoded": false}""".formatted(connection, route, "x".repeat(60));
    }
}
