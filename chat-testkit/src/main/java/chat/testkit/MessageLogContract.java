package chat.testkit;

import chat.core.port.MessageLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What every {@link MessageLog} promises. An adapter's test extends this and supplies a pair of stores. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MessageLogContract implements AppendPromises, AuthorPromises, RefPromises, ReadPromises {
    private Stores stores;

    /** Supplies a pair of stores that know nobody; called before every test. */
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
