package chat.testkit;

import chat.core.domain.Quotas;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What all stores promise about the quotas that they are given. An adapter's test extends this and supplies them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class QuotasContract implements MessageRatePromises, RoomRatePromises, CrowdPromises, TurnPromises {
    /** Supplies stores that know nobody, and allow what {@code quotas} say. */
    protected abstract Stores emptyStores(Quotas quotas);

    @Override
    public final Stores storesOf(String quotas) {
        return emptyStores(Quotas.parse(quotas).orElseThrow());
    }
}
