package chat.cloud;

import static java.util.stream.Collectors.toMap;

import chat.template.Queue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The template's queues, by their ARNs. */
final class Queues {
    private final Map<String, LocalQueue> byArn;

    Queues(List<Queue> queues) {
        byArn = queues.stream()
                .map(LocalQueue::new)
                .collect(toMap(queue -> queue.settings().arn(), Function.identity()));
    }

    Collection<LocalQueue> all() {
        return byArn.values();
    }

    Optional<LocalQueue> byArn(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** Finds a queue by the URL that {@code !Ref} gives, or by any that ends with its name. */
    Optional<LocalQueue> byUrl(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        return byArn.values().stream()
                .filter(queue -> queue.settings().name().equals(name))
                .findAny();
    }
}
