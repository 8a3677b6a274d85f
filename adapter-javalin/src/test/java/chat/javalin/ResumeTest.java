package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Authenticated;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;
import chat.testkit.SettableClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where people sign in, whoever resumes signs in as everybody does: what a client knows opens nothing. */
final class ResumeTest extends ServerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final Map<String, Authentication> tokens =
            new ConcurrentHashMap<>(Map.of("anns", user("u-1", "Ann"), "bobs", user("u-2", "Bob")));
    private final ChatServer server =
            start(Options.defaults().withSignIn(SignIn.notRequired().withRequired(true)), this::judge, clock);

    @Test
    void who_signs_in_again_goes_on() {
        String resume = lost("Ann");

        RawClient back = signIn("anns");
        back.send(resume);

        assertThat(back.await("signup")).contains("\"name\":\"Ann\"").doesNotContain("resumeToken");
        assertThat(back.await("resumed")).contains("\"recovered\":true", "for members");
    }

    /** The token that was good when the connection began is not good any more. */
    @ParameterizedTest
    @CsvSource({"FORBIDDEN, 403", "UNKNOWN, 401", "EXPIRED, 401"})
    void whose_rights_were_taken_away_does_not_come_in_to_resume(String now, int status) {
        lost("Ann");
        switch (now) {
            case "FORBIDDEN" -> tokens.put("anns", new Forbidden());
            case "UNKNOWN" -> tokens.remove("anns");
            default -> clock.set(NOON.plusSeconds(60));
        }

        RawClient back = RawClient.ask(server, "/?access_token=anns");

        assertThat(back.head()).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void nobody_resumes_as_another() {
        String resume = lost("Ann");

        RawClient bob = signIn("bobs");
        bob.send(resume);

        assertThat(bob.receiveText())
                .contains("\"type\":\"error\"", "\"action\":\"resume\"", "\"code\":\"name-taken\"")
                .doesNotContain("for members", "maths");
        bob.send("{\"action\":\"history\"}");
        assertThat(bob.receiveText()).contains("\"code\":\"not-in-room\"");
    }

    /** Has Ann say something in a room and lose her connection; answers what she would go on with. */
    private String lost(String name) {
        RawClient ann = signIn("anns");
        ann.send("{\"action\":\"register\",\"value\":\"x\"}");
        ann.send("{\"action\":\"join-room\",\"value\":\"maths\"}");
        String epoch = ann.await("multi-message").replaceAll(".*\"epoch\":\"|\".*", "");
        ann.send("{\"action\":\"dispatch\",\"value\":\"for members\"}");
        ann.await("client-message");
        return "{\"action\":\"resume\",\"name\":\"" + name + "\",\"room\":\"maths\",\"epoch\":\"" + epoch
                + "\",\"seq\":0}";
    }

    private Authentication judge(String token, Instant now) {
        Authentication known = tokens.getOrDefault(token, new Unauthenticated(Flaw.MALFORMED));
        boolean expired = known instanceof Authenticated(var identity) && !identity.holdsAt(now);
        return expired ? new Unauthenticated(Flaw.EXPIRED) : known;
    }

    private static Authentication user(String id, String name) {
        return new Authenticated(
                new Identity(new UserId(id), Optional.of(name), Optional.empty(), NOON.plusSeconds(60)));
    }

    private RawClient signIn(String token) {
        RawClient client = RawClient.ask(server, "/?access_token=" + token);
        assertThat(client.head()).startsWith("HTTP/1.1 101 ");
        return client;
    }
}
