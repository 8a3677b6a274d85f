package chat.benchmarks.functions;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How long one message takes to all members of its room: the lab's way, and ours. */
record DispatchTable(Surroundings surroundings, double warmUp) {
    private static final String DONE = "200";

    void print() throws IOException {
        System.out.printf("%n### A message to a room, 5 ms a post%n%n");
        System.out.println("| | the first in a fresh process, ms | p50 ms | least ms | CPU us a post |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (int members : List.of(100, 1_000)) {
            int rounds = 4_000 / members;
            try (Function lab =
                    surroundings.labs(LabSendMessage.class, List.of(), Map.of("ROOM", Tables.room(members)))) {
                row("the lab's way", lab, members, Math.max(3, rounds / 4));
            }
            try (Function ours = surroundings.ours("SendMessageHandler", List.of(), List.of())) {
                row("`dispatch`", ours, members, Math.max(15, rounds));
            }
        }
    }

    private void row(String who, Function function, int members, int rounds) throws IOException {
        Runnable dispatch = () -> function.invoke(Surroundings.dispatch(members), DONE);
        double first = Timed.millis(dispatch);
        Timed.warmUp(warmUp, dispatch);
        Timed timed = Timed.of(rounds, members, function.figures(), dispatch);
        System.out.printf("| %s to %,d | %.0f | %s |%n", who, members, first, timed.cells());
    }
}
