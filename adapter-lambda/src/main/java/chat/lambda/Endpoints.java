package chat.lambda;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells where {@code @connections} is: where the configuration says.
 *
 * <p>Where it says nothing, as in the Simple lab, an event's claim is believed if it is an API Gateway of this
 * region: whoever forges an event cannot make a function call anywhere else.
 */
final class Endpoints {
    private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final Optional<URI> configured;
    private final Pattern gateways;

    Endpoints(Optional<URI> configured, String region) {
        this.configured = configured;
        this.gateways = Pattern.compile(
                "[a-z0-9]{4,32}\\.execute-api\\." + Pattern.quote(region) + "\\.amazonaws\\.com(\\.cn)?");
    }

    URI of(Incoming incoming) {
        return configured.orElseGet(() -> claimedBy(incoming));
    }

    private URI claimedBy(Incoming incoming) {
        if (!gateways.matcher(incoming.domainName()).matches()
                || !STAGE.matcher(incoming.stage()).matches()) {
            throw new IllegalStateException("The event names no API Gateway of this region");
        }
        return URI.create("https://" + incoming.domainName() + "/" + incoming.stage());
    }
}
