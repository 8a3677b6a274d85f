package chat.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        try {
            script.steps().forEach(performance::act);
            performance.end();
        } catch (AssertionError stuck) {
            String last = performance.lines.getLast();
            throw new AssertionError("-Dchat.scripts.seed=" + script.seed() + " goes no further than: " + last, stuck);
        }
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
        private final Memory memory = new Memory();
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
                case Step.Say(var who, var frame) -> {
                    memory.says(who, frame);
                    on(who).send(memory.filled(frame));
                }
                case Step.Overdo(var who, var bytes) -> closed(off(who).send("x".repeat(bytes)));
                case Step.HangUp(var who, var code) -> closed(off(who).hangUp(code));
                case Step.Drop(var who) -> off(who).vanish();
            }
        }

        private ChatClient on(String who) {
            return Optional.ofNullable(open.get(who)).orElseThrow();
        }

        private ChatClient off(String who) {
            return Optional.ofNullable(open.remove(who)).orElseThrow();
        }

        private void closed(ChatClient client) {
            lines.add(client.name() + " is closed with " + client.closeCode());
        }

        /** The actor's frame is dealt with once its next one is; only then can the others have heard of it. */
        private void listen(String actor) {
            if (open.containsKey(actor)) {
                hear(actor, mark(actor));
            }
            Map<String, String> marks = new LinkedHashMap<>();
            open.keySet().stream().filter(who -> !who.equals(actor)).forEach(who -> marks.put(who, mark(who)));
            marks.forEach(this::hear);
        }

        private String mark(String who) {
            deeds++;
            return on(who).mark();
        }

        private void hear(String who, String mark) {
            List<Frame> heard = on(who).upTo(mark);
            heard.forEach(frame -> memory.hears(who, frame));
            ears.apply(heard).forEach(frame -> lines.add(who + " hears " + canon.of(frame)));
        }

        private void end() {
            deeds += open.size();
            open.values().forEach(ChatClient::vanish);
            venue.awaitQuiet(0, deeds);
        }
    }
}
