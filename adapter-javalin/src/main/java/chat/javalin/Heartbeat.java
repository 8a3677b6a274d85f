package chat.javalin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Looks at every connection again and again: who is silent is asked, and who is dead is dropped. */
final class Heartbeat implements AutoCloseable {
    private static final long MAX_PERIOD = 1_000;

    private final Sockets sockets;
    private final Limits limits;
    private final InstantSource clock;
    private final Duration period;
    private final Thread thread =
            Thread.ofPlatform().name("chat-heartbeat").daemon().unstarted(this::run);

    Heartbeat(Sockets sockets, Limits limits, InstantSource clock) {
        this.sockets = sockets;
        this.limits = limits;
        this.clock = clock;
        this.period = Duration.ofMillis(Math.clamp(limits.heartbeat().toMillis() / 4, 1, MAX_PERIOD));
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(period);
                long now = System.nanoTime();
                Instant time = clock.instant();
                sockets.all().forEach(socket -> look(socket, now, time));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(ChatSocket socket, long now, Instant time) {
        switch (socket.at(now, time, limits)) {
            case FINE -> {}
            case PING -> socket.ping(now);
            case GO_AWAY -> socket.close(Parting.GOING_AWAY);
            case EXPIRED -> socket.close(Parting.SIGN_IN_EXPIRED);
            case DROP -> socket.drop();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
