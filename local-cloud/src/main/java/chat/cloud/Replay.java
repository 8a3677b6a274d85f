package chat.cloud;

import chat.cloud.Theatre.Player;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays the frames of a recording again, one after another, and tells where this cloud answers otherwise. */
final class Replay {
    /** What is another each time. */
    private static final String VOLATILE = "\"(time|epoch|requestId|connectedAt|awsRequestId)\":\\s*(\"[^\"]*\"|\\d+)";

    private final ObjectNode recording;
    private final Theatre theatre;
    private final Bench bench;
    private final Map<String, Player> players = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final ArrayNode differences = Json.object().putArray("differences");
    private int played;

    private Replay(ObjectNode recording, Theatre theatre, Bench bench) {
        this.recording = recording;
        this.theatre = theatre;
        this.bench = bench;
    }

    static boolean isRecording(ObjectNode json) {
        return json.path("version").asInt(0) == 1 && json.path("records").isArray();
    }

    /** Plays {@code recording} on connections of its own; answers how many frames that were and what differed. */
    static ObjectNode play(ObjectNode recording, Theatre theatre, Bench bench) {
        Replay replay = new Replay(recording, theatre, bench);
        try (theatre) {
            for (JsonNode record : replay.recording.path("records")) {
                replay.play(record).ifPresent(actual -> replay.compare(record, actual));
            }
        }
        ObjectNode told = Json.object().put("played", replay.played);
        told.set("differences", replay.differences);
        return told;
    }

    /** What workers did follows from the other frames by itself. */
    private Optional<ObjectNode> play(JsonNode record) {
        String connection = record.path("connection").asString("");
        return switch (record.path("kind").asString("")) {
            case "CONNECT" -> {
                Player player =
                        theatre.connect(record.at("/event/headers/Origin").stringValueOpt());
                players.put(connection, player);
                names.put(connection, "connection " + players.size());
                names.put(player.connection(), "connection " + players.size());
                yield Optional.of(player.entry());
            }
            case "MESSAGE" ->
                player(connection)
                        .map(player ->
                                theatre.send(player, record.at("/event/body").asString("")));
            case "DISCONNECT" -> player(connection).map(theatre::hangUp);
            case "TEST" ->
                Json.readObject(record.path("event").toString())
                        .flatMap(event -> bench.test(record.path("function").asString(""), event));
            default -> Optional.empty();
        };
    }

    /** Who came before the recording began is not in it. */
    private Optional<Player> player(String connection) {
        return Optional.ofNullable(players.get(connection));
    }

    private void compare(JsonNode record, ObjectNode actual) {
        played++;
        String before = told(record);
        String now = told(actual);
        if (!before.equals(now)) {
            differences
                    .addObject()
                    .put("seq", record.path("seq").asLong())
                    .put("expected", before)
                    .put("actual", now);
        }
    }

    private String told(JsonNode entry) {
        String told = entry.path("outcome").asString("") + " "
                + (entry.path("answer").isNull()
                        ? entry.path("result").toString()
                        : entry.path("answer").asString(""));
        for (Map.Entry<String, String> name : names.entrySet()) {
            told = told.replace(name.getKey(), name.getValue());
        }
        return told.replaceAll(VOLATILE, "\"$1\":…");
    }
}
