package chat.template;

import java.util.List;

/**
 * A function that is asked who may connect.
 *
 * @param id as ARNs name it
 * @param function the logical id of the function
 * @param identitySources what a handshake must have; without it, the function is not even asked
 */
public record Authorizer(String logicalId, String id, String function, List<IdentitySource> identitySources) {
    public Authorizer {
        identitySources = List.copyOf(identitySources);
    }

    /** A header or a parameter of the URL. */
    public record IdentitySource(Part part, String name) {}

    /** Where in a handshake something is. */
    public enum Part {
        HEADER,
        QUERY_STRING
    }
}
