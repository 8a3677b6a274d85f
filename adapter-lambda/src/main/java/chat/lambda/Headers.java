package chat.lambda;

import java.util.List;
import java.util.Map;

/** Finds headers, whose names count in any letters. */
final class Headers {
    private Headers() {}

    /** Answers all that the headers of that name say. */
    static List<String> named(String name, Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }
}
