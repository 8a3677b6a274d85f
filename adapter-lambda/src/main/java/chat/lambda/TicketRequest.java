package chat.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody shows who asks for a ticket.
 *
 * <p>HTTP APIs join headers of one name by commas, so two tokens look like one that is not good.
 */
record TicketRequest(Map<String, String> headers) {
    private static final String SCHEME = "bearer ";

    static TicketRequest of(APIGatewayV2HTTPEvent event) {
        return new TicketRequest(Optional.ofNullable(event.getHeaders()).orElse(Map.of()));
    }

    /** Answers the token of {@code Authorization: Bearer …}, where there is one. */
    List<String> tokens() {
        return named("authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()).strip())
                .toList();
    }

    List<String> origins() {
        return named("origin").toList();
    }

    private Stream<String> named(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue);
    }
}
