package chat.lambda;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what a client shows as its token: all of it, since whoever shows two has to be refused.
 *
 * <p>A browser can set no header of a handshake but the subprotocols, so a token may be one of them.
 */
final class ShownTokens {
    /** The subprotocol that a token follows, and the only one that is ever answered. */
    static final String SUBPROTOCOL = "websocket";

    static final String HEADER = "Sec-WebSocket-Protocol";
    private static final String TOKEN = "access_token";
    private static final String TICKET = "ticket";

    private ShownTokens() {}

    /** Answers the tokens of a handshake: {@code ?access_token=…}, or {@code Sec-WebSocket-Protocol: websocket, …}. */
    static List<String> in(AuthorizerEvent event) {
        return Stream.concat(
                        parameters(TOKEN, event).stream(),
                        behindTheFirst(protocols(Headers.named(HEADER, event.getMultiValueHeaders()))))
                .toList();
    }

    /** Answers the tickets of a handshake: {@code ?ticket=…}. */
    static List<String> ticketsIn(AuthorizerEvent event) {
        return parameters(TICKET, event);
    }

    /** Answers whether there is a token in the URL, good or not. */
    static boolean areInQuery(AuthorizerEvent event) {
        return !parameters(TOKEN, event).isEmpty();
    }

    private static List<String> parameters(String name, AuthorizerEvent event) {
        return event.getMultiValueQueryStringParameters().getOrDefault(name, List.of());
    }

    /** Answers whether the client offers the subprotocol that a token follows. */
    static boolean isOffered(List<String> headers) {
        return protocols(headers).stream()
                .findFirst()
                .filter(SUBPROTOCOL::equals)
                .isPresent();
    }

    private static Stream<String> behindTheFirst(List<String> protocols) {
        return protocols.isEmpty() || !protocols.getFirst().equals(SUBPROTOCOL)
                ? Stream.of()
                : protocols.stream().skip(1);
    }

    private static List<String> protocols(List<String> headers) {
        return headers.stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
