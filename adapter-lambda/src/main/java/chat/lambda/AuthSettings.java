package chat.lambda;

import chat.core.port.KeysUnavailableException;
import chat.jwt.JwtSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Which tokens are good, as the function's environment and AWS Secrets Manager say. */
record AuthSettings(Settings settings, SecretsManagerClient secrets) {
    /**
     * Reads them; the secret that was replaced last is good, too.
     *
     * @throws KeysUnavailableException if the secret cannot be had
     */
    JwtSettings read() {
        String issuer = settings.authIssuer();
        String audience = settings.authAudience();
        JwtSettings jwt = switch (settings.authAlgorithm()) {
            case "RS256" -> JwtSettings.rs256(issuer, audience, keySet());
            case "ES256" -> JwtSettings.es256(issuer, audience, keySet());
            default -> JwtSettings.hs256(issuer, audience, secrets(secret()));
        };
        return settings.authScope().map(jwt::requiring).orElse(jwt);
    }

    private URI keySet() {
        return settings.authKeySet().orElseThrow(() -> new IllegalStateException("Set AUTH_JWKS_URL"));
    }

    private String secret() {
        return settings.authSecret().orElseThrow(() -> new IllegalStateException("Set AUTH_SECRET"));
    }

    private List<String> secrets(String id) {
        try {
            List<String> valid = new ArrayList<>(List.of(secret(id, "AWSCURRENT")));
            replaced(id).filter(old -> !valid.contains(old)).ifPresent(valid::add);
            return valid;
        } catch (SdkException unanswered) {
            throw new KeysUnavailableException("The secret cannot be had", unanswered);
        }
    }

    private Optional<String> replaced(String id) {
        try {
            return Optional.of(secret(id, "AWSPREVIOUS"));
        } catch (ResourceNotFoundException never) {
            return Optional.empty();
        }
    }

    private String secret(String id, String stage) {
        return secrets.getSecretValue(get -> get.secretId(id).versionStage(stage))
                .secretString();
    }
}
