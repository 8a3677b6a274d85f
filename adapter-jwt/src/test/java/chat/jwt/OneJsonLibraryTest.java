package chat.jwt;

import static chat.jwt.Mints.ES256;
import static chat.jwt.Mints.HS256;
import static chat.jwt.Mints.NOW;
import static chat.jwt.Mints.RS256;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.port.Authenticator;
import chat.testkit.TokenForge;
import com.nimbusds.jose.jwk.JWK;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;

/** nimbus brings a library for JSON of its own, 300 KB of it. Nothing here needs it, so a jar may leave it out. */
final class OneJsonLibraryTest {
    private static final String LEFT_OUT = "com.nimbusds.jose.shaded.";

    @Test
    void tokens_are_made_and_taken_without_a_second_library_for_json() throws Exception {
        try (URLClassLoader lean = new Lean()) {
            Constructor<?> everything =
                    lean.loadClass(Everything.class.getName()).getDeclaredConstructor();
            everything.setAccessible(true);

            Callable<?> run = (Callable<?>) everything.newInstance();

            assertThat(run.getClass()).isNotEqualTo(Everything.class);
            assertThat(run.call())
                    .isEqualTo(List.of("Authenticated", "Authenticated", "Authenticated", "Authenticated"));
        }
    }

    /** Loads what the tests have, but for what is left out. */
    private static final class Lean extends URLClassLoader {
        Lean() {
            super(sources(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(LEFT_OUT)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        private static URL[] sources() {
            return Stream.of(
                            Everything.class,
                            JwtAuthenticator.class,
                            Authenticator.class,
                            TokenForge.class,
                            JWK.class,
                            JsonFactory.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .toArray(URL[]::new);
        }
    }

    /** Runs in that loader; answers what each kind of token is worth there. */
    static final class Everything implements Callable<List<String>> {
        @Override
        public List<String> call() {
            try (Issuer issuer = Issuer.of(RS256, ES256)) {
                Stream<String> forged = Stream.of(HS256, RS256, ES256).map(forge -> worth(forge, issuer));
                JwtSettings settings = Mints.hs256();
                String made = new TestTokens(settings).create(TestUser.SOMEBODY, NOW, TestTokens.LIFETIME);
                return Stream.concat(forged, Stream.of(worth(settings, made))).toList();
            }
        }

        private static String worth(TokenForge forge, Issuer issuer) {
            return worth(
                    Mints.settings(forge, issuer.keySet()), Mints.mint(forge).good());
        }

        private static String worth(JwtSettings settings, String token) {
            return new JwtAuthenticator(settings)
                    .authenticate(token, NOW)
                    .getClass()
                    .getSimpleName();
        }
    }
}
