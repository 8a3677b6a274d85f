package chat.dynamodb;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The pages of a query or a scan, each read when it is asked for. */
final class Pages<P> implements Iterator<P> {
    private final Function<Map<String, AttributeValue>, P> read;
    private final Function<P, Map<String, AttributeValue>> end;
    private Optional<Map<String, AttributeValue>> start = Optional.of(DefaultSdkAutoConstructMap.getInstance());

    private Pages(Function<Map<String, AttributeValue>, P> read, Function<P, Map<String, AttributeValue>> end) {
        this.read = read;
        this.end = end;
    }

    /**
     * Answers a stream that reads no page before it is needed.
     *
     * @param read reads the page that starts after a key
     * @param end the last key of a page, empty where there are no more
     */
    static <P> Stream<P> stream(
            Function<Map<String, AttributeValue>, P> read, Function<P, Map<String, AttributeValue>> end) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Pages<>(read, end), Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return start.isPresent();
    }

    @Override
    public P next() {
        P page = read.apply(start.orElseThrow(NoSuchElementException::new));
        start = Optional.of(end.apply(page)).filter(key -> !key.isEmpty());
        return page;
    }
}
