package chat.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Plays scripts at one venue, and writes down what everybody hears after each step. */
final class Theatre implements AutoCloseable {
    /** The shortest time that a function waits for an answer is 0.8 seconds. */
    private static final Duration STALL = Duration.ofMillis(700);

    private final Supplier<Venue> venues;
    private final UnaryOperator<List<Frame>> ears;
    private Venue venue;
    private long deeds;
    private boolean stalled;

    Theatre(Supplier<Venue> venues) {
        this(venues, UnaryOperator.identity());
    }

    /** Makes a theatre where everybody hears what {@code ears} make of what was said. */
    Theatre(Supplier<Venue> venues, UnaryOperator<List<Frame>> ears) {
        this.venues = venues;
        this.ears = ears;
        this.venue = venues.get();
    }

    Transcript play(Script script) {
        Performance performance = new Performance();
        stalled = false;
        try {
            script.steps().forEach(performance::act);
            performance.end();
        } catch (AssertionError stuck) {
            performance.lines.add("It goes no further: " + stuck.getMessage());
        }
        return new Transcript(performance.lines);
    }

    /** Tells whether the last script had to wait so long that functions may have run out of time. */
    boolean hasStalled() {
        return stalled;
    }

    /** Begins anew, at another venue of the kind. */
    void reopen() {
        venue.close();
        venue = venues.get();
        deeds = 0;
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
            long begun = System.nanoTime();
            lines.add(step.toString());
            carryOut(step);
            deeds++;
            venue.awaitQuiet(open.size(), deeds);
            listen(step.who());
            stalled |= System.nanoTime() - begun > STALL.toNanos();
        }

        private void carryOut(Step step) {
            switch (step) {
                case Step.Connect(var who) -> open.put(who, ChatClient.connect(venue.webSocket(), who));
                case Step.Say(var who, var frame) -> on(who).send(frame);
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
            ears.apply(on(who).upTo(mark)).forEach(frame -> lines.add(who + " hears " + canon.of(frame)));
        }

        private void end() {
            deeds += open.size();
            open.values().forEach(ChatClient::vanish);
            venue.awaitQuiet(0, deeds);
        }
    }
}
