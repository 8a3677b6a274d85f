package chat.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is at the other end of a connection, as its handshake told.
 *
 * @param headers as they came, with their own letters
 * @param query the parameters of the URL, each with all its values
 */
record Peer(
        String id,
        Instant connectedAt,
        String sourceIp,
        Optional<String> userAgent,
        Map<String, List<String>> headers,
        Map<String, List<String>> query) {
    Peer {
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
    }
}
