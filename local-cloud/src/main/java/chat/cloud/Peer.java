package chat.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is at the other end of a connection, as its handshake told.
 *
 * @param headers as they came, with their own letters
 * @param query the parameters of the URL, each with all its values
 * @param authorizer what the authorizer tells of it
 */
record Peer(
        String id,
        Instant connectedAt,
        String sourceIp,
        Optional<String> userAgent,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        Optional<ObjectNode> authorizer) {
    Peer {
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
    }

    /** Makes a peer that no authorizer has been asked about. */
    Peer(
            String id,
            Instant connectedAt,
            String sourceIp,
            Optional<String> userAgent,
            Map<String, List<String>> headers,
            Map<String, List<String>> query) {
        this(id, connectedAt, sourceIp, userAgent, headers, query, Optional.empty());
    }

    /** Answers this peer with what its authorizer tells of it. */
    Peer as(ObjectNode told) {
        return new Peer(id, connectedAt, sourceIp, userAgent, headers, query, Optional.of(told));
    }
}
