package chat.javalin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Finds what a client shows as its token: all of it, since whoever shows two has to be refused.
 *
 * <p>A browser can set no header of a handshake but the subprotocols, so a token may be one of them.
 */
final class ShownTokens {
    /** The subprotocol that a token follows, and the only one that is ever answered. */
    static final String SUBPROTOCOL = "websocket";

    private static final String TOKEN = "access_token";
    private static final String TICKET = "ticket";
    private static final String SCHEME = "bearer ";

    private ShownTokens() {}

    /** Answers the tokens of a handshake: {@code ?access_token=…}, or {@code Sec-WebSocket-Protocol: websocket, …}. */
    static List<String> in(Request handshake) {
        return Stream.concat(parameters(TOKEN, handshake), subprotocols(handshake.getHeaders()))
                .toList();
    }

    /** Answers the tickets of a handshake: {@code ?ticket=…}. */
    static List<String> ticketsIn(Request handshake) {
        return parameters(TICKET, handshake).toList();
    }

    /** Answers whether there is a token in the URL, good or not. */
    static boolean areInQuery(Request handshake) {
        return parameters(TOKEN, handshake).findAny().isPresent();
    }

    /** Answers the token of a header {@code Authorization: Bearer …}, where it is that. */
    static Stream<String> inAuthorization(String value) {
        return value.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? Stream.of(value.substring(SCHEME.length()).strip())
                : Stream.of();
    }

    private static Stream<String> parameters(String name, Request handshake) {
        String query = Optional.ofNullable(handshake.getHttpURI().getQuery()).orElse("");
        return Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> decoded(parameter[0]).equals(name))
                .map(parameter -> parameter.length == 2 ? decoded(parameter[1]) : "");
    }

    /** Answers {@code text} as it is where its percent signs mean nothing: then it is no token either. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** A list may go over several headers, but no two readers agree on that: then each of them counts. */
    private static Stream<String> subprotocols(HttpFields headers) {
        List<String> lists = headers.getFields(HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL).stream()
                .map(HttpField::getValue)
                .toList();
        if (lists.size() > 1) {
            return lists.stream();
        }
        List<String> values = lists.stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .toList();
        return values.isEmpty() || !values.getFirst().equals(SUBPROTOCOL)
                ? Stream.of()
                : values.stream().skip(1);
    }
}
