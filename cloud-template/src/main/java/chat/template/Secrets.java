package chat.template;

import chat.template.Value.Fields;
import java.util.List;

/** Reads the secrets. */
final class Secrets {
    private static final int DEFAULT_LENGTH = 32;
    private static final int LONGEST = 4_096;

    private Secrets() {}

    static List<Secret> read(Stack stack, Notices notices) {
        return stack.of("AWS::SecretsManager::Secret").stream()
                .map(resource -> read(resource, notices))
                .toList();
    }

    private static Secret read(Resource resource, Notices notices) {
        Fields generated = resource.properties().map("GenerateSecretString");
        if (generated.find("SecretStringTemplate").isPresent()) {
            notices.add(
                    generated.place(), "a SecretStringTemplate is not read here: the secret is the password alone.");
        }
        return new Secret(
                resource.id(),
                resource.name(),
                resource.arn(),
                resource.properties().findText("SecretString"),
                generated.number("PasswordLength", DEFAULT_LENGTH, 1, LONGEST));
    }
}
