package chat.javalin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * What waits to be written to one connection: bounded, in order, and with one write under way at a time.
 *
 * <p>Nothing here blocks. The lock is never held while anything else is called.
 */
final class Outbox {
    static final int MAX_MESSAGES = 256;
    static final int MAX_BYTES = 1 << 20;

    /** So many messages waiting for the writer, not for the network, are too many: who puts in one more writes. */
    static final int HELP_AT = 64;

    /** With so many waiting, who sends is slowed down. */
    static final int CROWDED_AT = 128;

    /** The most bytes of one write. */
    private static final int MAX_BATCH = 64 * 1024;

    private final Queue<WireFrame> waiting = new ArrayDeque<>(2);
    private int messages;
    private int bytes;
    private Turn turn = Turn.NOT_OPEN;
    private boolean shut;

    /** Whose turn it is. */
    private enum Turn {
        NOT_OPEN,
        NOBODYS,
        WRITERS,
        NETWORKS
    }

    /** What became of an attempt to put a message in. */
    enum Putting {
        /** It waits; the writer knows of this outbox already, or will when it is open. */
        WAITS,
        /** It waits, and the writer is to be told. */
        WAKE,
        /** It waits, the writer is late, and who put it in is to write. */
        HELP,
        /** It waits among many. */
        CROWDED,
        /** It is one too many, and is not taken. */
        OVERFLOWS,
        /** Nothing is taken any more. */
        SHUT
    }

    /** Takes a message, whole. */
    synchronized Putting put(List<WireFrame> message, int length) {
        if (shut) {
            return Putting.SHUT;
        }
        if (messages == MAX_MESSAGES || bytes + length > MAX_BYTES) {
            return Putting.OVERFLOWS;
        }
        waiting.addAll(message);
        messages++;
        bytes += length;
        if (wake()) {
            return Putting.WAKE;
        }
        if (turn == Turn.WRITERS && messages >= HELP_AT) {
            return Putting.HELP;
        }
        return messages >= CROWDED_AT ? Putting.CROWDED : Putting.WAITS;
    }

    /** Lets the writing begin; answers whether the writer is to be told. */
    synchronized boolean open() {
        turn = Turn.NOBODYS;
        return wake();
    }

    /** Takes out what the next write is to carry; empty when there is nothing, or when somebody was quicker. */
    synchronized List<WireFrame> take() {
        if (turn != Turn.WRITERS) {
            return List.of();
        }
        List<WireFrame> batch = new ArrayList<>(Math.min(waiting.size(), 64));
        int size = 0;
        while (!waiting.isEmpty() && (batch.isEmpty() || fits(size, waiting.element(), batch.getLast()))) {
            WireFrame frame = waiting.remove();
            batch.add(frame);
            size += frame.length();
            messages -= frame.isLast() ? 1 : 0;
        }
        bytes -= size;
        turn = batch.isEmpty() ? Turn.NOBODYS : Turn.NETWORKS;
        return batch;
    }

    private static boolean fits(int size, WireFrame next, WireFrame last) {
        return size + next.length() <= MAX_BATCH && next.isWholeMessage() && last.isWholeMessage();
    }

    /** Takes note that the write is over; answers whether the writer is to be told of more. */
    synchronized boolean written() {
        turn = Turn.NOBODYS;
        return wake();
    }

    /** Answers whether so much waits that who caused it should wait, too. */
    synchronized boolean isCrowded() {
        return messages >= CROWDED_AT;
    }

    private boolean wake() {
        boolean wake = turn == Turn.NOBODYS && !waiting.isEmpty();
        turn = wake ? Turn.WRITERS : turn;
        return wake;
    }

    /** Drops what waits and takes nothing any more; answers whether it did so before. */
    synchronized boolean shut() {
        boolean before = shut;
        shut = true;
        waiting.clear();
        messages = 0;
        bytes = 0;
        return before;
    }
}
