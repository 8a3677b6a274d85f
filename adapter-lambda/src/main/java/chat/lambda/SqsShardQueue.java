package chat.lambda;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The shards' queue on SQS. */
record SqsShardQueue(SqsClient client, String url) implements ShardQueue {
    @Override
    public boolean accepts(Shard shard) {
        try {
            client.sendMessage(send -> send.queueUrl(url).messageBody(shard.toJson()));
            return true;
        } catch (SdkException refused) {
            return false;
        }
    }
}
