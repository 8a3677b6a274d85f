package chat.cloud;

import java.util.ArrayList;
import java.util.List;

/** What one invocation asked of AWS and what it logged, in order. */
final class Ledger {
    private final List<Call> calls = new ArrayList<>();
    private final List<String> log = new ArrayList<>();

    synchronized void add(Call call) {
        calls.add(call);
    }

    synchronized void log(String line) {
        log.add(line);
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized List<String> log() {
        return List.copyOf(log);
    }
}
