package chat.cloud;

import chat.core.domain.Identity;
import chat.testkit.Hs256Forge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Issues tokens for a cloud of the full template, with the secret that the template has made up. */
record Issuer(Hs256Forge forge, InstantSource clock) {
    /** A token holds so much longer than it says. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Answers a token that says who that is, and holds for as long. */
    String token(Identity identity) {
        return token(identity, Optional.empty());
    }

    /** Answers one that also says what may be done with it. */
    String token(Identity identity, Optional<String> scope) {
        ObjectNode header = Json.object().put("alg", "HS256").put("typ", "JWT");
        ObjectNode claims = Json.object().put("iss", "chatroom").put("aud", "chat");
        claims.put("sub", identity.user().value())
                .put("iat", clock.instant().getEpochSecond())
                .put("exp", identity.expiresAt().minus(SKEW).getEpochSecond());
        scope.ifPresent(granted -> claims.put("scope", granted));
        ObjectNode data = claims.putObject("data").put("userId", identity.user().value());
        identity.firstName().ifPresent(name -> data.put("firstName", name));
        identity.lastName().ifPresent(name -> data.put("lastName", name));
        return forge.token(header.toString(), claims.toString());
    }
}
