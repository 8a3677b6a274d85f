package chat.testkit;

import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;

/** A pair of stores that share their memberships. */
public record Stores(ConnectionStore connections, MessageLog log) {}
