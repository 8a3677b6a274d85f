package chat.testkit;

import chat.core.port.ConnectionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What every {@link ConnectionStore} promises. An adapter's test extends this and supplies the store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ConnectionStoreContract
        implements NamePromises,
                UserPromises,
                TakeoverPromises,
                MembershipPromises,
                RoomPromises,
                ClosingPromises,
                ListingPromises {
    private ConnectionStore store;

    /** Supplies a store that knows nobody; called before every test. */
    protected abstract ConnectionStore emptyStore();

    @BeforeEach
    final void startEmpty() {
        store = emptyStore();
    }

    @Override
    public final ConnectionStore store() {
        return store;
    }
}
