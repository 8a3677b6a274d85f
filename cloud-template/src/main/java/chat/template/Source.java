package chat.template;

/**
 * A queue whose messages a function is given.
 *
 * @param queueArn where they come from
 * @param function the logical id of the function
 * @param batchSize the most messages of one invocation
 * @param reportsFailures whether the function's answer names those that failed
 * @param maximumConcurrency how many invocations may run side by side
 */
public record Source(
        String logicalId,
        String queueArn,
        String function,
        int batchSize,
        boolean reportsFailures,
        int maximumConcurrency) {}
