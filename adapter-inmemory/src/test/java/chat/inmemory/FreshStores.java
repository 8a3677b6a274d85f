package chat.inmemory;

import chat.core.domain.Epoch;
import chat.testkit.Stores;
import java.util.concurrent.atomic.AtomicLong;

/** Empty stores for tests, with epochs that one can read. */
final class FreshStores {
    private FreshStores() {}

    static Stores fresh() {
        return fresh(Retention.DEFAULT);
    }

    static Stores fresh(Retention retention) {
        AtomicLong lives = new AtomicLong();
        InMemoryStores pair = InMemoryStores.create(retention, () -> new Epoch("e-" + lives.incrementAndGet()));
        return new Stores(pair.connections(), pair.log(), pair.subscriptions());
    }
}
