package chat.lambda;

/** Where shards wait for the function that posts them. */
@FunctionalInterface
interface ShardQueue {
    /** Hands {@code shard} on; answers whether it is surely in the queue. */
    boolean accepts(Shard shard);
}
