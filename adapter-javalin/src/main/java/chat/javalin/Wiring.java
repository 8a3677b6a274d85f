package chat.javalin;

import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.usecase.Chat;
import chat.core.usecase.IssueTicket;
import chat.core.usecase.RedeemTicket;
import chat.core.usecase.SpreadNews;
import chat.inmemory.InMemoryStores;
import chat.inmemory.Retention;
import chat.jwt.JwtAuthenticator;
import chat.jwt.JwtSettings;
import chat.jwt.TestTokens;
import chat.jwt.TestUser;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Puts the chat together over stores in memory and tokens: the only class that knows them. */
final class Wiring {
    private Wiring() {}

    /** History takes no more than a third of the heap, whatever it may: the rest is for the connections. */
    static Parts parts(Options options, SocketGateway gateway, InstantSource clock) {
        Retention retention = Retention.DEFAULT.withMaxBytes(
                Math.min(options.historyMemory(), Runtime.getRuntime().maxMemory() / 3));
        InMemoryStores stores = InMemoryStores.create(retention, options.quotas(), Ids::epoch);
        Chat chat = new Chat(
                stores.connections(),
                stores.log(),
                stores.subscriptions(),
                options.simpleMode(),
                Ids::resumeToken,
                clock);
        FrontDoor door = new FrontDoor(chat, new SpreadNews(stores.subscriptions()), gateway, stores.connections());
        return new Parts(
                door,
                new TicketOffice(
                        new IssueTicket(stores.tickets(), Ids::ticket, clock),
                        new RedeemTicket(stores.tickets(), clock)));
    }

    /** Answers what people sign in with; a token to try it with only where the secret was made up for this run. */
    static Credentials credentials(SignIn signIn, InstantSource clock) {
        if (!signIn.required()) {
            return Credentials.NONE;
        }
        boolean madeUp = signIn.secretFile().isEmpty() && signIn.keySet().isEmpty();
        JwtSettings settings = settings(signIn);
        Optional<String> trialToken = madeUp && signIn.users().isEmpty()
                ? Optional.of(token(settings, TestUser.SOMEBODY, clock))
                : Optional.empty();
        List<Invitation> invitations = signIn.users().stream()
                .map(user -> new Invitation(user, token(settings, testUser(user), clock)))
                .toList();
        return new Credentials(Optional.of(new JwtAuthenticator(settings)), trialToken, invitations);
    }

    private static String token(JwtSettings settings, TestUser user, InstantSource clock) {
        return new TestTokens(settings).create(user, clock.instant(), Credentials.TRIAL);
    }

    /** A user whose id is the name, so that what is for somebody can be said by name. */
    private static TestUser testUser(UserName name) {
        String[] parts = name.value().split(" ", 2);
        return new TestUser(new UserId(name.value()), parts[0], parts.length == 2 ? parts[1] : "");
    }

    private static JwtSettings settings(SignIn signIn) {
        try {
            JwtSettings settings =
                    signIn.keySet().map(url -> published(signIn, url)).orElseGet(() -> shared(signIn));
            return signIn.scope().map(settings::requiring).orElse(settings);
        } catch (IllegalArgumentException unusable) {
            String file = signIn.secretFile().map(name -> name + ": ").orElse("");
            throw new UnusableOptionException(file + unusable.getMessage());
        }
    }

    private static JwtSettings shared(SignIn signIn) {
        List<String> secrets = signIn.secretFile().map(SecretFile::read).orElseGet(() -> List.of(Ids.secret()));
        return JwtSettings.hs256(signIn.issuer(), signIn.audience(), secrets);
    }

    private static JwtSettings published(SignIn signIn, URI keySet) {
        return switch (signIn.algorithm().orElse(SignIn.Algorithm.RS256)) {
            case RS256 -> JwtSettings.rs256(signIn.issuer(), signIn.audience(), keySet);
            case ES256 -> JwtSettings.es256(signIn.issuer(), signIn.audience(), keySet);
        };
    }
}
