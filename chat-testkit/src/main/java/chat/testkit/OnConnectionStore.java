package chat.testkit;

import chat.core.port.ConnectionStore;

/** A part of the {@link ConnectionStoreContract}. */
interface OnConnectionStore {
    /** The store under test, empty at first. */
    ConnectionStore store();
}
