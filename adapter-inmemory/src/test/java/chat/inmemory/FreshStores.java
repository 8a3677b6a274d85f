package chat.inmemory;

import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.testkit.Stores;
import java.util.concurrent.atomic.AtomicLong;

/** Empty stores for tests, with epochs that one can read. */
final class FreshStores {
    private FreshStores() {}

    static Stores fresh() {
        return fresh(Retention.DEFAULT);
    }

    static Stores fresh(Retention retention) {
        return fresh(retention, Stores.FREE);
    }

    static Stores fresh(Quotas quotas) {
        return fresh(Retention.DEFAULT, quotas);
    }

    private static Stores fresh(Retention retention, Quotas quotas) {
        AtomicLong lives = new AtomicLong();
        InMemoryStores pair = InMemoryStores.create(retention, quotas, () -> new Epoch("e-" + lives.incrementAndGet()));
        return new Stores(pair.connections(), pair.log(), pair.subscriptions());
    }
}
