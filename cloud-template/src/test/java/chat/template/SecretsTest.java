package chat.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SecretsTest {
    private static final Sample SAMPLE = Sample.RIGHT.and("""
            Key:
              Type: AWS::SecretsManager::Secret
              Properties:
                GenerateSecretString: {PasswordLength: 64, ExcludePunctuation: true}
            Known:
              Type: AWS::SecretsManager::Secret
              Properties: {Name: known, SecretString: told}
            """).with("VALUE: nothing", "VALUE: !Ref Key");

    @Test
    void a_secret_is_made_up_or_told_and_known_by_its_arn() {
        Deployment deployment = SAMPLE.read();
        String arn = deployment.functions().getFirst().environment().getOrDefault("VALUE", "");

        assertThat(arn).matches("arn:aws:secretsmanager:us-east-1:123456789012:secret:classroom-Key-[a-z0-9]{6}");
        assertThat(deployment.secrets().getFirst())
                .isEqualTo(new Secret("Key", "classroom-Key", arn, Optional.empty(), 64));
        assertThat(deployment.secrets().getLast().text()).hasValue("told");
        assertThat(deployment.secrets().getLast().name()).isEqualTo("known");
        assertThat(deployment.notices()).isEmpty();
    }

    @Test
    void a_template_of_a_secret_is_not_read() {
        Sample strange = SAMPLE.with("PasswordLength: 64", "SecretStringTemplate: '{}', GenerateStringKey: key");

        assertThat(strange.read().notices()).singleElement().asString().contains("the password alone");
    }
}
