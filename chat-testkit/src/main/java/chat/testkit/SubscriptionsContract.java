package chat.testkit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What all {@link chat.core.port.Subscriptions} promise. An adapter's test extends this and supplies the stores. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SubscriptionsContract implements EntityPromises, OwnerPromises {
    private Stores stores;

    /** Supplies stores that know nobody; called before every test. */
    protected abstract Stores emptyStores();

    @BeforeEach
    final void startEmpty() {
        stores = emptyStores();
    }

    @Override
    public final Stores stores() {
        return stores;
    }
}
