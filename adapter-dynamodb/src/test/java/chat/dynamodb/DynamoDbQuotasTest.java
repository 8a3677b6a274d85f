package chat.dynamodb;

import chat.core.domain.Quotas;
import chat.testkit.QuotasContract;
import chat.testkit.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbQuotasTest extends QuotasContract {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @Override
    protected Stores emptyStores(Quotas quotas) {
        return sandbox.stores(quotas);
    }
}
