package chat.inmemory;

import chat.core.domain.Quotas;
import chat.testkit.QuotasContract;
import chat.testkit.Stores;

final class InMemoryQuotasTest extends QuotasContract {
    @Override
    protected Stores emptyStores(Quotas quotas) {
        return FreshStores.fresh(quotas);
    }
}
