package chat.lambda;

import chat.core.port.KeysUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The secrets that tokens are signed with, in AWS Secrets Manager: the current one, and the one that it replaced. */
record SigningSecrets(SecretsManagerClient client, String id) {
    /**
     * Reads those that are good.
     *
     * @throws KeysUnavailableException if they cannot be had
     */
    List<String> read() {
        try {
            List<String> good = new ArrayList<>(List.of(secret("AWSCURRENT")));
            replaced().filter(old -> !good.contains(old)).ifPresent(good::add);
            return good;
        } catch (SdkException unanswered) {
            throw new KeysUnavailableException("The secret cannot be had", unanswered);
        }
    }

    private Optional<String> replaced() {
        try {
            return Optional.of(secret("AWSPREVIOUS"));
        } catch (ResourceNotFoundException never) {
            return Optional.empty();
        }
    }

    private String secret(String stage) {
        return client.getSecretValue(get -> get.secretId(id).versionStage(stage))
                .secretString();
    }
}
