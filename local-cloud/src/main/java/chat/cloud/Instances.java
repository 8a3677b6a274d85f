package chat.cloud;

import chat.cloud.Invocation.Outcome;
import chat.template.LambdaFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The execution environments of all functions: made when they are needed, used again, one invocation at a time in each. */
final class Instances implements AutoCloseable {
    /** Lambda lets an account run a thousand; a laptop is smaller. */
    private static final int MOST_AT_ONCE = 200;

    private final Function<LambdaFunction, Instance> start;
    private final Map<String, Deque<Instance>> idle = new HashMap<>();
    private final Set<Instance> all = new HashSet<>();
    private int running;
    private boolean closed;

    Instances(Function<LambdaFunction, Instance> start) {
        this.start = start;
    }

    /** Has {@code function} deal with {@code invocation}. */
    Run invoke(LambdaFunction function, Invocation invocation) {
        Deque<Instance> pool;
        Instance instance;
        synchronized (this) {
            if (closed || running >= MOST_AT_ONCE) {
                return new Run(new Outcome.Throttled(), false);
            }
            running++;
            pool = idle.computeIfAbsent(function.logicalId(), unknown -> new ArrayDeque<>());
            instance = pool.poll();
        }
        boolean cold = instance == null;
        Instance used;
        try {
            used = cold ? start.apply(function) : instance;
        } catch (RuntimeException | LinkageError failed) {
            return failed(failed);
        }
        try {
            keep(used);
            return new Run(used.invoke(invocation), cold);
        } finally {
            giveBack(pool, used);
        }
    }

    /** On Lambda, too, what fails while it is made fails its invocation. */
    private synchronized Run failed(Throwable failure) {
        running--;
        return new Run(new Outcome.Failed(Json.error(failure)), true);
    }

    private synchronized void keep(Instance instance) {
        all.add(instance);
        if (closed) {
            instance.close();
        }
    }

    private synchronized void giveBack(Deque<Instance> pool, Instance instance) {
        running--;
        if (closed || !instance.isUsable()) {
            all.remove(instance);
            instance.close();
        } else {
            pool.push(instance);
        }
    }

    /** Ends all of them, those at work, too. */
    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Instance::close);
        idle.clear();
    }

    /**
     * What became of an invocation.
     *
     * @param cold whether an environment had to be made for it
     */
    record Run(Outcome outcome, boolean cold) {}
}
