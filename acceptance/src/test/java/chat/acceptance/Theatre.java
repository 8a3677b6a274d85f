package chat.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Plays scripts at one venue, and writes down what everybody hears after each step. */
final class Theatre implements AutoCloseable {
    private final Venue venue;
    private final UnaryOperator<List<Frame>> ears;
    private long deeds;

    Theatre(Venue venue) {
        this(venue, UnaryOperator.identity());
    }

    /** Makes a theatre where everybody hears what {@code ears} make of what was said. */
    Theatre(Venue venue, UnaryOperator<List<Frame>> ears) {
        this.venue = venue;
        this.ears = ears;
    }

    Transcript play(Script script) {
        Performance performance = new Performance();
        script.steps().forEach(performance::act);
        performance.end();
        return new Transcript(performance.lines);
    }

    @Override
    public void close() {
        venue.close();
    }

    /** One script on its way. */
    private final class Performance {
        private final SequencedMap<String, ChatClient> open = new LinkedHashMap<>();
        private final Canon canon = new Canon();
        private final List<String> lines = new ArrayList<>();

        private void act(Step step) {
            lines.add(step.toString());
            carryOut(step);
            deeds++;
            venue.awaitQuiet(open.size(), deeds);
            listen(step.who());
        }

        private void carryOut(Step step) {
            switch (step) {
                case Step.Connect(var who) -> open.put(who, ChatClient.connect(venue.webSocket(), who));
                case Step.Say(var who, var frame) -> open.get(who).send(frame);
                case Step.Overdo(var who, var bytes) -> closed(open.remove(who).send("x".repeat(bytes)));
                case Step.HangUp(var who, var code) -> closed(open.remove(who).hangUp(code));
                case Step.Drop(var who) -> open.remove(who).vanish();
            }
        }

        private void closed(ChatClient client) {
            lines.add(client.name() + " is closed with " + client.closeCode());
        }

        /** The actor's frame is dealt with once its next one is; only then can the others have heard of it. */
        private void listen(String actor) {
            Map<String, List<Frame>> heard = new LinkedHashMap<>();
            if (open.containsKey(actor)) {
                heard.put(actor, ask(open.get(actor)));
            }
            Map<String, String> marks = new LinkedHashMap<>();
            open.forEach((who, client) -> marks.put(who, client.mark()));
            deeds += marks.size();
            marks.forEach((who, mark) -> heard.merge(who, open.get(who).upTo(mark), Performance::join));
            heard.forEach(
                    (who, frames) -> ears.apply(frames).forEach(frame -> lines.add(who + " hears " + canon.of(frame))));
        }

        private List<Frame> ask(ChatClient client) {
            deeds++;
            return client.fence();
        }

        private static List<Frame> join(List<Frame> first, List<Frame> second) {
            List<Frame> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }

        private void end() {
            deeds += open.size();
            open.values().forEach(ChatClient::vanish);
            venue.awaitQuiet(0, deeds);
        }
    }
}
