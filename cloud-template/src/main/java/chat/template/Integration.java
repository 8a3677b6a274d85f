package chat.template;

import java.util.Optional;

/**
 * What a route leads to.
 *
 * @param function the logical id of the function; empty where it is something else
 * @param qualifier the alias or version that is called; empty for the function itself
 */
record Integration(String logicalId, Optional<String> function, String qualifier, int timeoutMillis) {
    static final int LONGEST = 29_000;
    static final int LONGEST_OF_HTTP = 30_000;
    static final int SHORTEST = 50;
}
