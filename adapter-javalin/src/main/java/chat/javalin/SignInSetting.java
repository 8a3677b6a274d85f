package chat.javalin;

import chat.core.domain.UserName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How what somebody wrote about tokens becomes an option; empty when it cannot be read. */
final class SignInSetting {
    private SignInSetting() {}

    static Options required(Options options, boolean on) {
        return options.withSignIn(options.signIn().withRequired(on));
    }

    static Options query(Options options, boolean on) {
        return options.withSignIn(options.signIn().withQuery(on));
    }

    static Optional<Options> secretFile(Options options, String value) {
        return Setting.file(value)
                .map(file -> options.withSignIn(options.signIn().withSecretFile(file)));
    }

    static Optional<Options> users(Options options, String value) {
        List<String> names = List.of(value.split(",", -1));
        List<UserName> users = names.stream()
                .flatMap(name -> UserName.parse(name).stream())
                .distinct()
                .toList();
        return users.size() == names.size()
                ? Optional.of(options.withSignIn(options.signIn().withUsers(users)))
                : Optional.empty();
    }

    static Optional<Options> eventsToken(Options options, String value) {
        return Setting.file(value)
                .map(file -> options.withSignIn(options.signIn().withEventsToken(Optional.of(file))));
    }

    static Optional<Options> keySet(Options options, String value) {
        try {
            return Optional.of(new URI(value))
                    .filter(url -> url.getHost() != null
                            && String.valueOf(url.getScheme()).matches("https?"))
                    .map(url -> options.withSignIn(options.signIn().withKeySet(url)));
        } catch (URISyntaxException impossible) {
            return Optional.empty();
        }
    }

    static Optional<Options> algorithm(Options options, String value) {
        return Stream.of(SignIn.Algorithm.values())
                .filter(each -> each.name().equals(value))
                .findAny()
                .map(algorithm -> options.withSignIn(options.signIn().withAlgorithm(algorithm)));
    }

    static Optional<Options> issuer(Options options, String value) {
        return text(value).map(name -> options.withSignIn(options.signIn().withIssuer(name)));
    }

    static Optional<Options> audience(Options options, String value) {
        return text(value).map(name -> options.withSignIn(options.signIn().withAudience(name)));
    }

    static Optional<Options> scope(Options options, String value) {
        return text(value)
                .filter(word -> !word.contains(" "))
                .map(word -> options.withSignIn(options.signIn().withScope(word)));
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(Predicate.not(String::isBlank));
    }
}
