package chat.dynamodb;

import static java.util.stream.Collectors.joining;

import chat.dynamodb.CapacityMeter.Cost;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What was measured in each situation, told in as few rows as tell all of it. */
final class CostTable {
    private static final String HEADER = """
            | use case | n | h | R | requests | RCU | WCU |
            |---|---|---|---|---|---|---|
            """;

    private final Map<String, Map<Situation, Cost>> costs = new TreeMap<>();

    void note(String useCase, Situation situation, Cost cost) {
        costs.computeIfAbsent(useCase, unknown -> new TreeMap<>()).put(situation, cost);
    }

    Map<Situation, Cost> of(String useCase) {
        return costs.getOrDefault(useCase, Map.of());
    }

    List<Integer> situations() {
        return costs.values().stream().map(Map::size).distinct().toList();
    }

    @Override
    public String toString() {
        return costs.entrySet().stream()
                .map(measured -> rows(measured.getKey(), measured.getValue()))
                .collect(joining("", HEADER, ""));
    }

    /** A quantity that changes no cost is told as "any". */
    private static String rows(String useCase, Map<Situation, Cost> measured) {
        boolean[] matters = new boolean[Situation.QUANTITIES];
        for (int quantity = 0; quantity < matters.length; quantity++) {
            matters[quantity] = matters(quantity, measured);
        }
        return measured.entrySet().stream()
                .map(cell -> "| %s | %s | %s |\n"
                        .formatted(useCase, quantities(cell.getKey(), matters), columns(cell.getValue())))
                .distinct()
                .collect(joining());
    }

    private static boolean matters(int quantity, Map<Situation, Cost> measured) {
        return measured.entrySet().stream()
                .anyMatch(one -> measured.entrySet().stream()
                        .anyMatch(other -> one.getKey().differsOnlyIn(quantity, other.getKey())
                                && !one.getValue().equals(other.getValue())));
    }

    private static String quantities(Situation situation, boolean[] matters) {
        return IntStream.range(0, matters.length)
                .mapToObj(quantity -> matters[quantity]
                        ? String.format(
                                Locale.ROOT, "%,d", situation.quantities().get(quantity))
                        : "any")
                .collect(joining(" | "));
    }

    private static String columns(Cost cost) {
        return cost.toString().replace("/", "|");
    }

    /** How much there is: members in the room, messages in it, other rooms. */
    record Situation(int members, int messages, int otherRooms) implements Comparable<Situation> {
        private static final Comparator<Situation> ORDER = Comparator.comparingInt(Situation::members)
                .thenComparingInt(Situation::messages)
                .thenComparingInt(Situation::otherRooms);

        static final int QUANTITIES = 3;

        List<Integer> quantities() {
            return List.of(members, messages, otherRooms);
        }

        boolean differsOnlyIn(int quantity, Situation other) {
            return IntStream.range(0, QUANTITIES)
                    .allMatch(each -> (each == quantity)
                            != quantities().get(each).equals(other.quantities().get(each)));
        }

        @Override
        public int compareTo(Situation other) {
            return ORDER.compare(this, other);
        }
    }
}
