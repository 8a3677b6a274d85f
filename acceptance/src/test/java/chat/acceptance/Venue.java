package chat.acceptance;

import chat.cloud.LocalCloud;
import chat.javalin.ChatServer;
import chat.javalin.Options;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Where scripts are played: a server of this process, which can tell when it has dealt with what was done. */
interface Venue extends AutoCloseable {
    URI webSocket();

    /**
     * Tells whether everything has been dealt with.
     *
     * @param open how many connections there are
     * @param deeds how many connections began and ended, and how many frames were sent, since this was opened
     */
    boolean isQuiet(int open, long deeds);

    @Override
    void close();

    /** Waits until everything has been dealt with. */
    default void awaitQuiet(int open, long deeds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ChatClient.PATIENCE_MS);
        while (!isQuiet(open, deeds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not everything is dealt with: " + open + " open, " + deeds + " deeds");
            }
            LockSupport.parkNanos(100_000);
        }
    }

    static Venue offline(Options options) {
        ChatServer server = ChatServer.start(options.withPort(0));
        return new Venue() {
            @Override
            public URI webSocket() {
                return URI.create("ws://127.0.0.1:" + server.port() + "/production");
            }

            // Frames are dealt with in order here, so that a question after them is enough.
            @Override
            public boolean isQuiet(int open, long deeds) {
                return server.connections() == open;
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    static Venue cloud() {
        LocalCloud cloud = LocalCloud.start(FrontDoor.cloudOptions(0, false));
        return new Venue() {
            @Override
            public URI webSocket() {
                return cloud.webSocket();
            }

            @Override
            public boolean isQuiet(int open, long deeds) {
                return cloud.dealtWith() == deeds;
            }

            @Override
            public void close() {
                cloud.close();
            }
        };
    }
}
