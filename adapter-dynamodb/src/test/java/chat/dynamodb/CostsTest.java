package chat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.core.port.MessageLog.Appending.Appended;
import chat.dynamodb.CapacityMeter.Cost;
import chat.testkit.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each use case costs, to the half unit; {@code docs/costs.md} holds the very table that comes out here. */
final class CostsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "costs.md");
    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->";
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00.123Z");
    private static final String TEXT = "x".repeat(60);
    private static final int[] MEMBERS = {1, 10, 100, 1_000};
    private static final int[] MESSAGES = {0, 100, 1_000};
    private static final int OTHER_ROOMS = 100;

    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    private final CapacityMeter meter = new CapacityMeter();
    private final Stores stores = sandbox.stores(InstantSource.system(), meter);
    private final Seeds seeds = new Seeds(sandbox, new Ages(InstantSource.system()).in(Ages.CONNECTION) + 7_200);
    private final Map<String, List<Cost>> rows = new LinkedHashMap<>();
    private int visitors;

    @Test
    void the_document_tells_what_everything_costs() throws IOException {
        note("register, R = 0", register());
        ConnectionId author = seeds.room("crowded room", 100, 1_000, TEXT).getFirst();
        Cost alone = dispatch(author);
        seedOthers(OTHER_ROOMS - 1);
        note("register, R = 100", register());
        seedOthers(1);
        note("dispatch, n = 100, R = 0 and R = 100", dispatch(author));
        for (int members : MEMBERS) {
            for (int messages : MESSAGES) {
                visit(roomOf(members, messages), members);
            }
        }
        lonely();

        String measured = table();

        Files.writeString(Path.of("target", "costs.md"), measured);
        String document = Files.readString(DOCUMENT);
        String told = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        assertThat(told).isEqualTo(measured);
        assertThat(rows.get("dispatch, n = 100")).allMatch(alone::equals);
        assertThat(rows.get("dispatch, n = 100, R = 0 and R = 100")).containsExactly(alone);
    }

    private void seedOthers(int count) {
        IntStream.range(0, count)
                .forEach(room -> seeds.room("other room %03d of %03d".formatted(room, count), 1, 100, TEXT));
    }

    private List<ConnectionId> roomOf(int members, int messages) {
        return seeds.room("room-%04d-%04d".formatted(members, messages), members, messages, TEXT);
    }

    /** Somebody comes into a room, does what one does there, and goes; the first member speaks. */
    private void visit(List<ConnectionId> members, int count) {
        RoomName room = stores.connections()
                .find(members.getFirst())
                .flatMap(found -> found.room())
                .orElseThrow()
                .name();
        String n = String.format(Locale.ROOT, ", n = %,d", count);
        note("dispatch" + n, dispatch(members.getFirst()));
        ConnectionId visitor = newcomer();
        note("join" + n, meter.of(() -> {
            stores.connections().enter(visitor, room);
            stores.log().read(visitor, OptionalLong.empty(), 100);
        }));
        note("history of 50" + n, meter.of(() -> stores.log().read(visitor, OptionalLong.empty(), 50)));
        note("leave" + n, meter.of(() -> stores.connections().leave(visitor)));
        stores.connections().enter(visitor, room);
        note("disconnect" + n, meter.of(() -> stores.connections().close(visitor)));
    }

    private Cost dispatch(ConnectionId author) {
        List<Appended> answers = new ArrayList<>();
        Cost cost = meter.of(() -> answers.add((Appended) stores.log()
                .append(author, new MessageText(TEXT), Optional.of(new Ref("ref-%04d".formatted(++visitors))), NOW)));
        int members = answers.getFirst().members().size();
        assertThat(cost.writes()).isLessThanOrEqualTo(6);
        assertThat(cost.reads()).isLessThanOrEqualTo(1 + Math.ceil(members / 40.0));
        return cost;
    }

    private Cost register() {
        ConnectionId connection = new ConnectionId("newcomer%08d".formatted(++visitors));
        stores.connections().open(connection, NOW);
        return meter.of(() -> {
            stores.connections().register(connection, new UserName("newcomer-%03d".formatted(visitors)));
            stores.connections().rooms().forEach(room -> {});
        });
    }

    private ConnectionId newcomer() {
        ConnectionId connection = new ConnectionId("newcomer%08d".formatted(++visitors));
        stores.connections().open(connection, NOW);
        stores.connections().register(connection, new UserName("newcomer-%03d".formatted(visitors)));
        return connection;
    }

    /** What does not depend on members or messages. */
    private void lonely() {
        ConnectionId nameless = new ConnectionId("nameless00000001");
        one("connect", () -> stores.connections().open(nameless, NOW));
        one("disconnect without a name", () -> stores.connections().close(nameless));
        ConnectionId founder = newcomer();
        one("new-room, with its empty page", () -> {
            stores.connections().enter(founder, new RoomName("new room"));
            stores.log().read(founder, OptionalLong.empty(), 100);
        });
        one("join, out of another room that closes", () -> {
            stores.connections().enter(founder, new RoomName("crowded room"));
            stores.log().read(founder, OptionalLong.empty(), 100);
        });
        stores.connections().enter(founder, new RoomName("new room"));
        one("leave, the last one", () -> stores.connections().leave(founder));
        long[] connected = new long[1];
        Cost listing = meter.of(() -> connected[0] =
                stores.connections().connected().mapToLong(List::size).sum());
        note(String.format(Locale.ROOT, "list %,d connections, for an announcement", connected[0]), listing);
    }

    private void one(String step, Runnable body) {
        note(step, meter.of(body));
    }

    private void note(String step, Cost cost) {
        rows.computeIfAbsent(step, key -> new ArrayList<>()).add(cost);
    }

    private String table() {
        StringBuilder table = new StringBuilder("| use case | h = 0 | h = 100 | h = 1,000 |\n|---|---|---|---|\n");
        rows.entrySet().stream()
                .sorted(Comparator.comparing(row -> row.getKey().split(",", 2)[0]))
                .map(row -> "| %s | %s |\n".formatted(row.getKey(), cells(row.getValue())))
                .forEach(table::append);
        return table.toString();
    }

    private static String cells(List<Cost> costs) {
        return costs.size() == 1
                ? costs.getFirst() + " | |"
                : String.join(" | ", costs.stream().map(Cost::toString).toList());
    }
}
