package chat.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** What became of a transaction: committed, or why each of its parts was not done, in their order. */
record Verdict(List<CancellationReason> reasons) {
    static final Verdict COMMITTED = new Verdict(List.of());

    boolean isCommitted() {
        return reasons.isEmpty();
    }

    /** Answers whether the condition of the part at {@code index} was false. */
    boolean isRefused(int index) {
        return index < reasons.size() && isRefusal(reasons.get(index));
    }

    /** Answers whether no condition was false: others were in the way, or there was too much at a time. */
    boolean isContended() {
        return !isCommitted() && reasons.stream().noneMatch(Verdict::isRefusal);
    }

    /** Answers the item that made the condition at {@code index} false. */
    Item found(int index) {
        return new Item(reasons.get(index).item());
    }

    private static boolean isRefusal(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }
}
