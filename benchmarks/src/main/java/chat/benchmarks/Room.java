package chat.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A room's members and its messages on the way.
 *
 * <p>A message has arrived when every member has it, so that the window bounds what waits for the
 * slowest member, too. All members see one order, so a member's n-th message is the room's n-th.
 */
final class Room {
    private static final int SLOTS = 1024;

    private final int window;
    private final List<Member> members = new ArrayList<>();
    private final int[] receivers = new int[SLOTS];
    private long sent;
    private long arrived;

    Room(int window) {
        if (window >= SLOTS) {
            throw new IllegalArgumentException("At most %d messages can be on their way".formatted(SLOTS - 1));
        }
        this.window = window;
    }

    void add(Member member) {
        members.add(member);
    }

    /** Lets the members speak in turn until the window is full. */
    void talk() {
        while (sent - arrived < window) {
            members.get((int) (sent % members.size())).say(sent);
            sent++;
        }
    }

    /** Notes that one more member has the room's {@code n}-th message, counted from 0. */
    void received(long n) {
        int slot = (int) (n % SLOTS);
        receivers[slot]++;
        if (receivers[slot] == members.size()) {
            receivers[slot] = 0;
            arrived++;
        }
    }
}
