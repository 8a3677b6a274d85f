package chat.lambda;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Users of a {@link Cloud}, each with a connection of the same name, and somebody who hears all announcements. */
final class Racers implements AutoCloseable {
    private static final String ONLOOKER = "onlooker";
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private final Cloud cloud = new Cloud(Tables.full());
    private final AtomicInteger words = new AtomicInteger();

    Racers(String... users) {
        come(ONLOOKER);
        List.of(users).forEach(this::come);
    }

    /** How many rounds to run: {@code few}, or as many as {@code -Drace.rounds} says. */
    static int rounds(int few) {
        return Integer.getInteger("race.rounds", few);
    }

    Cloud cloud() {
        return cloud;
    }

    void come(String user) {
        cloud.connect(user);
        ask(user, "register", user);
    }

    /** Comes long ago, and is gone by now, of which nobody has heard yet. */
    void comeAndVanish(String user, String room) {
        come(user);
        ask(user, "join-room", room);
        cloud.tables().age(user);
        cloud.standIn().answers(user, StandIn.Reply.GONE);
    }

    String ask(String user, String action, String value) {
        return cloud.ask(user, action, value).orElseThrow();
    }

    /** Says something with a ref; answers what the author is told. */
    String say(String author, String text) {
        String frame = "{\"action\":\"dispatch\",\"value\":\"%s\",\"ref\":\"r-%s\"}".formatted(text, text);
        return cloud.send(author, "dispatch", frame).orElseThrow();
    }

    /** Has {@code author} say something; answers who of {@code users} hears it. */
    Set<String> hearersOf(String author, List<String> users) {
        String text = "word-" + words.incrementAndGet();
        say(author, text);
        return users.stream()
                .filter(user -> cloud.standIn().received(user).stream().anyMatch(frame -> frame.contains(text + "\"")))
                .collect(toCollection(TreeSet::new));
    }

    /** The frame that lists all rooms. */
    String rooms() {
        return ask(ONLOOKER, "register", ONLOOKER);
    }

    /** What was announced of a room, such as {@code single-room}, {@code delete-room}. */
    List<String> newsOf(String room) {
        return cloud.standIn().received(ONLOOKER).stream()
                .filter(frame -> frame.endsWith(":\"" + room + "\"}"))
                .map(frame -> frame.split("\"", 5)[3])
                .sorted()
                .toList();
    }

    /** The numbers in frames that tell a message each. */
    static List<Long> seqsIn(List<String> frames) {
        return frames.stream()
                .flatMap(frame -> SEQ.matcher(frame).results())
                .map((MatchResult match) -> Long.valueOf(match.group(1)))
                .toList();
    }

    static List<String> several(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> name + "-" + number).toList();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
