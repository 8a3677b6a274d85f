package chat.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The posts of the last second, as short as can be: how long after the one before, in milliseconds, and how many. */
final class PostsText {
    private static final int RADIX = 36;

    private PostsText() {}

    static String write(SortedMap<Instant, Integer> posts) {
        StringBuilder text = new StringBuilder();
        long before = 0;
        for (Map.Entry<Instant, Integer> told : posts.entrySet()) {
            long at = told.getKey().toEpochMilli();
            text.append(Long.toString(at - before, RADIX))
                    .append(':')
                    .append(Integer.toString(told.getValue(), RADIX))
                    .append(' ');
            before = at;
        }
        return text.toString().strip();
    }

    static SortedMap<Instant, Integer> read(String text) {
        SortedMap<Instant, Integer> posts = new TreeMap<>();
        long at = 0;
        for (String told : text.isEmpty() ? List.<String>of() : List.of(text.split(" "))) {
            int colon = told.indexOf(':');
            at += Long.parseLong(told.substring(0, colon), RADIX);
            posts.put(Instant.ofEpochMilli(at), Integer.parseInt(told.substring(colon + 1), RADIX));
        }
        return posts;
    }
}
