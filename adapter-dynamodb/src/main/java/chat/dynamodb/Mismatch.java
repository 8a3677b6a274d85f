package chat.dynamodb;

import java.util.Optional;

/**
 * A head that says otherwise than the list of members, and how often it did.
 *
 * <p>Somebody who comes or goes explains it once. What stays is the work of time: it takes the members
 * whose end nobody reported, and does not tell the head.
 */
final class Mismatch {
    private static final int PATIENCE = 3;

    private Optional<Seen> last = Optional.empty();
    private int times;

    boolean persists(Audience listed, Item head) {
        Optional<Seen> now = head.find("epoch")
                .filter(listed.room().epoch().value()::equals)
                .map(epoch -> new Seen(Digest.in(head), listed.digest()))
                .filter(seen -> seen.listed().members() < seen.head().members());
        times = now.isPresent() && now.equals(last) ? times + 1 : 1;
        last = now;
        return now.isPresent() && times >= PATIENCE;
    }

    private record Seen(Digest head, Digest listed) {}
}
