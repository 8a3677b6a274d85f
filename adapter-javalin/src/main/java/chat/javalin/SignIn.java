package chat.javalin;

import chat.core.domain.UserName;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether people sign in, which tokens are good then, and by which token other machines report events.
 *
 * @param secretFile the file with the secrets of HS256; where there are no published keys either, a secret is made up
 * @param keySet where the issuer publishes its keys
 * @param algorithm that of the published keys; empty for RS256
 * @param scope what a token has to allow; empty where every good one will do
 * @param query whether a token may be in the query of a URL
 * @param users whom to make tokens for
 * @param eventsToken the file with the token of events; empty where this machine alone reports them
 */
public record SignIn(
        boolean required,
        String issuer,
        String audience,
        Optional<Path> secretFile,
        Optional<URI> keySet,
        Optional<Algorithm> algorithm,
        Optional<String> scope,
        boolean query,
        List<UserName> users,
        Optional<Path> eventsToken) {
    private static final SignIn NOT_REQUIRED = new SignIn(
            false,
            "classroom",
            "chat",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            List.of(),
            Optional.empty());

    public SignIn {
        users = List.copyOf(users);
    }

    /** What published keys sign with. */
    public enum Algorithm {
        RS256,
        ES256
    }

    /** Answers that nobody is asked who it is. */
    public static SignIn notRequired() {
        return NOT_REQUIRED;
    }

    public SignIn withRequired(boolean value) {
        return new SignIn(value, issuer, audience, secretFile, keySet, algorithm, scope, query, users, eventsToken);
    }

    public SignIn withIssuer(String value) {
        return new SignIn(required, value, audience, secretFile, keySet, algorithm, scope, query, users, eventsToken);
    }

    public SignIn withAudience(String value) {
        return new SignIn(required, issuer, value, secretFile, keySet, algorithm, scope, query, users, eventsToken);
    }

    public SignIn withSecretFile(Path value) {
        return new SignIn(
                required, issuer, audience, Optional.of(value), keySet, algorithm, scope, query, users, eventsToken);
    }

    public SignIn withKeySet(URI value) {
        return new SignIn(
                required,
                issuer,
                audience,
                secretFile,
                Optional.of(value),
                algorithm,
                scope,
                query,
                users,
                eventsToken);
    }

    public SignIn withAlgorithm(Algorithm value) {
        return new SignIn(
                required, issuer, audience, secretFile, keySet, Optional.of(value), scope, query, users, eventsToken);
    }

    public SignIn withScope(String value) {
        return new SignIn(
                required,
                issuer,
                audience,
                secretFile,
                keySet,
                algorithm,
                Optional.of(value),
                query,
                users,
                eventsToken);
    }

    public SignIn withQuery(boolean value) {
        return new SignIn(required, issuer, audience, secretFile, keySet, algorithm, scope, value, users, eventsToken);
    }

    public SignIn withUsers(List<UserName> value) {
        return new SignIn(required, issuer, audience, secretFile, keySet, algorithm, scope, query, value, eventsToken);
    }

    public SignIn withEventsToken(Optional<Path> value) {
        return new SignIn(required, issuer, audience, secretFile, keySet, algorithm, scope, query, users, value);
    }

    /** Answers what does not go together, in a sentence; empty when all does. */
    Optional<String> contradiction() {
        if (!required && !equals(NOT_REQUIRED.withEventsToken(eventsToken))) {
            return Optional.of(
                    "The options --auth-… say which tokens are good, and only --auth asks for one. Add --auth, or leave them out.");
        }
        if (secretFile.isPresent() && keySet.isPresent()) {
            return Optional.of(
                    "Tokens are signed with a secret of --auth-secret-file or with a key of --auth-jwks. Leave one of them out.");
        }
        if (!users.isEmpty() && keySet.isPresent()) {
            return Optional.of(
                    "--auth-users makes tokens, and those of --auth-jwks are made elsewhere. Leave one of them out.");
        }
        return algorithm.isPresent() && keySet.isEmpty()
                ? Optional.of("--auth-algorithm is that of the keys of --auth-jwks. Add that, or leave it out.")
                : Optional.empty();
    }
}
