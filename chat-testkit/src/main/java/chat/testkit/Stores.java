package chat.testkit;

import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;

/** Stores that belong together: they share connections and memberships. */
public record Stores(ConnectionStore connections, MessageLog log, Subscriptions subscriptions) {
    /** What stores allow whose quotas are not the question: five connections a user, and no end of the rest. */
    public static final String FREE_WORDS = "messages=off room=off posts=off members=off entries=off frames=off";

    /** The same, read. */
    public static final Quotas FREE = Quotas.parse(FREE_WORDS).orElseThrow();
}
