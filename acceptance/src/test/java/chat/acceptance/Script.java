package chat.acceptance;

import java.util.List;

/**
 * What three to six people do, one after another.
 *
 * @param seed what it was generated from
 */
record Script(long seed, List<Step> steps) {
    Script {
        steps = List.copyOf(steps);
    }

    /** Answers the script of {@code seed}: always the same one. */
    static Script of(long seed) {
        return new ScriptWriter(seed).write();
    }
}
