package chat.testkit;

import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;

/** Stores that belong together: they share connections and memberships. */
public record Stores(ConnectionStore connections, MessageLog log, Subscriptions subscriptions) {}
