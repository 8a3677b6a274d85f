package chat.cloud;

/**
 * One request of a function to AWS.
 *
 * @param service {@code dynamodb}, {@code connections}, {@code sqs}, {@code events} or {@code secrets}
 * @param operation such as {@code PutItem} or {@code POST}
 * @param target the table, connection, queue, bus or secret
 * @param readUnits what it cost, in read capacity units
 * @param writeUnits what it cost, in write capacity units
 * @param outcome {@code ok}, or the kind of the error
 * @param detail what else there is to say: the frame that was posted, or AWS's sentence where it was denied
 */
record Call(
        String service,
        String operation,
        String target,
        double readUnits,
        double writeUnits,
        double millis,
        String outcome,
        String detail) {
    static final String OK = "ok";
    static final String DENIED = "AccessDenied";
}
