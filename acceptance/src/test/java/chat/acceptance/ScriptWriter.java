package chat.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a script from a seed; it guesses where everybody is, so that much of it makes sense. */
final class ScriptWriter {
    private static final List<String> CAST = List.of("ann", "bob", "cat", "dan", "eve", "fay");

    /** Where somebody is, as far as the writer knows. */
    private enum Place {
        AWAY,
        NAMELESS,
        NAMED,
        IN_A_ROOM
    }

    private final long seed;
    private final Random random;
    private final List<String> cast;
    private final Lines lines;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    ScriptWriter(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.cast = CAST.subList(0, 3 + random.nextInt(4));
        this.lines = new Lines(random, cast);
    }

    Script write() {
        cast.forEach(this::connect);
        int length = cast.size() * (4 + random.nextInt(4));
        while (steps.size() < length) {
            String who = cast.get(random.nextInt(cast.size()));
            switch (places.getOrDefault(who, Place.AWAY)) {
                case AWAY -> connect(who);
                case NAMELESS -> nameless(who);
                case NAMED -> named(who);
                case IN_A_ROOM -> inARoom(who);
            }
        }
        return new Script(seed, steps);
    }

    private void connect(String who) {
        steps.add(new Step.Connect(who));
        places.put(who, Place.NAMELESS);
    }

    private void nameless(String who) {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> say(who, lines.register(lines.anyName()));
            case 3, 4 -> say(who, lines.dispatch("no-rooms"));
            case 5, 6, 7 -> strange(who);
            case 8, 9, 10, 11 -> resume(who, who);
            case 12 -> resume(who, lines.anyName());
            default -> {
                say(who, lines.register(who));
                places.put(who, Place.NAMED);
            }
        }
    }

    private void resume(String who, String name) {
        say(who, lines.resume(name));
        places.put(who, Place.IN_A_ROOM);
    }

    private void named(String who) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> strange(who);
            case 4 -> say(who, lines.register(lines.anyName()));
            default -> {
                say(who, lines.enter());
                places.put(who, Place.IN_A_ROOM);
            }
        }
    }

    private void inARoom(String who) {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> strange(who);
            case 3, 4 -> say(who, lines.enter());
            case 5, 6 -> say(who, lines.history());
            case 7, 8 -> {
                say(who, lines.leave());
                places.put(who, Place.NAMED);
            }
            default -> say(who, lines.dispatch(random.nextInt(8) == 0 ? "no-rooms" : who));
        }
    }

    /** What one may do anywhere, whether it makes sense or not. */
    private void strange(String who) {
        switch (random.nextInt(16)) {
            case 0, 1 -> go(new Step.HangUp(who, lines.closeCode()));
            case 2, 3 -> go(new Step.Drop(who));
            case 4 -> go(new Step.Overdo(who, 128 * 1024 + 1 + random.nextInt(3_000)));
            case 5 -> say(who, lines.enter());
            case 6 -> say(who, lines.leave());
            case 7 -> say(who, lines.history());
            case 8 -> say(who, lines.dispatch(who));
            case 9 -> say(who, lines.dispatch(lines.anyName()));
            case 10, 11 -> say(who, lines.echo());
            case 12 -> say(who, lines.resume(who));
            default -> say(who, lines.nonsense());
        }
    }

    private void go(Step step) {
        steps.add(step);
        places.put(step.who(), Place.AWAY);
    }

    private void say(String who, String frame) {
        steps.add(new Step.Say(who, frame));
    }
}
