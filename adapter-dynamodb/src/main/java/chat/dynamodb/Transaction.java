package chat.dynamodb;

import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * One transaction, which may be sent again after a time-out: its token stays the same, so that where it
 * was done the first time DynamoDB answers that, and does nothing.
 */
final class Transaction {
    private final DynamoDbClient client;
    private final TransactWriteItemsRequest request;
    private boolean sent;

    Transaction(DynamoDbClient client, List<TransactWriteItem> parts) {
        this.client = client;
        this.request = TransactWriteItemsRequest.builder()
                .transactItems(parts)
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
    }

    /** Answers what became of it. What is in the way of a second sending may be the first, so that is thrown. */
    Verdict send() {
        boolean again = sent;
        sent = true;
        try {
            client.transactWriteItems(request);
            return Verdict.COMMITTED;
        } catch (TransactionCanceledException cancelled) {
            Verdict verdict = new Verdict(cancelled.cancellationReasons());
            if (again && verdict.isContended()) {
                throw cancelled;
            }
            return verdict;
        }
    }
}
