package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.UserName;
import chat.core.usecase.SimpleMode;
import chat.javalin.CommandLine.Say;
import chat.javalin.CommandLine.Start;
import chat.javalin.CommandLine.WarmUp;
import chat.javalin.CommandLine.Wrong;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineTest {
    private static final Options DEFAULTS = Options.defaults();
    private static final SignIn SIGN_IN = SignIn.notRequired().withRequired(true);

    @Test
    void nothing_said_means_port_7070_on_loopback() {
        assertThat(read("")).isEqualTo(new Start(DEFAULTS));
        assertThat(DEFAULTS.port()).isEqualTo(7070);
        assertThat(DEFAULTS.lan()).isFalse();
    }

    @Test
    void every_option_is_understood() {
        CommandLine asked = read("--port 0 --host example.org --lan --origin null --origin=http://a.example"
                + " --allow-no-origin --idle-timeout 10m --max-lifetime 2h --heartbeat 500ms"
                + " --history-memory 1G --simple-mode off --auth");

        assertThat(asked)
                .isEqualTo(new Start(DEFAULTS.withPort(0)
                        .withHost("example.org")
                        .withLan(true)
                        .withOrigin("null")
                        .withOrigin("http://a.example")
                        .withAllowNoOrigin(true)
                        .withIdleTimeout(Optional.of(Duration.ofMinutes(10)))
                        .withMaxLifetime(Optional.of(Duration.ofHours(2)))
                        .withHeartbeat(Duration.ofMillis(500))
                        .withHistoryMemory(1L << 30)
                        .withSimpleMode(false)
                        .withSignIn(SIGN_IN)));
    }

    @Test
    void every_option_about_tokens_is_understood() {
        assertThat(
                        read(
                                "--auth-issuer school --auth --auth-audience=class --auth-secret-file a/b.txt --auth-scope chat"))
                .isEqualTo(new Start(DEFAULTS.withSignIn(SIGN_IN.withIssuer("school")
                        .withAudience("class")
                        .withSecretFile(Path.of("a/b.txt"))
                        .withScope("chat"))));
        assertThat(read("--auth --auth-jwks https://a.example/keys?x=1 --auth-algorithm ES256"))
                .isEqualTo(new Start(DEFAULTS.withSignIn(SIGN_IN.withKeySet(URI.create("https://a.example/keys?x=1"))
                        .withAlgorithm(SignIn.Algorithm.ES256))));
        assertThat(read("--auth --auth-query off")).isEqualTo(new Start(DEFAULTS.withSignIn(SIGN_IN.withQuery(false))));
        assertThat(read("--auth --auth-query on")).isEqualTo(new Start(DEFAULTS.withSignIn(SIGN_IN)));
    }

    @Test
    void people_are_named_with_commas_between() {
        assertThat(CommandLine.read(List.of("--auth", "--auth-users", "Ann Lee, Bob"), Map.of()))
                .isEqualTo(new Start(
                        DEFAULTS.withSignIn(SIGN_IN.withUsers(List.of(new UserName("Ann Lee"), new UserName("Bob"))))));
    }

    @Test
    void machines_have_a_token_whether_or_not_people_sign_in() {
        Optional<Path> file = Optional.of(Path.of("f"));

        assertThat(read("--events-token-file f"))
                .isEqualTo(new Start(DEFAULTS.withSignIn(SignIn.notRequired().withEventsToken(file))));
        assertThat(read("--auth --events-token-file f"))
                .isEqualTo(new Start(DEFAULTS.withSignIn(SIGN_IN.withEventsToken(file))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ON",
        "--auth, OFF",
        "--auth --simple-mode on, ON",
        "--simple-mode=on --auth, ON",
        "--simple-mode off, OFF"
    })
    void the_Simple_Mode_is_off_where_people_sign_in_unless_it_is_chosen(String arguments, SimpleMode mode) {
        assertThat(read(arguments))
                .isInstanceOfSatisfying(
                        Start.class,
                        start -> assertThat(start.options().simpleMode()).isEqualTo(mode));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--auth-issuer school             | Add --auth, or leave them out.",
                "--auth-issuer school --events-token-file f | Add --auth, or leave them out.",
                "--auth-secret-file a --auth=off  | Add --auth, or leave them out.",
                "--auth --auth-secret-file a --auth-jwks https://a.example/ | Leave one of them out.",
                "--auth --auth-algorithm RS256    | Add that, or leave it out.",
                "--auth-users Ann                 | Add --auth, or leave them out.",
                "--auth-query off                 | Add --auth, or leave them out.",
                "--auth --auth-users Ann --auth-jwks https://a.example/ | Leave one of them out."
            })
    void what_is_said_of_tokens_goes_together(String arguments, String sentence) {
        assertThat(read(arguments))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.sentence()).endsWith(sentence));
    }

    @Test
    void what_opens_the_classroom_and_what_closes_it_do_not_go_together() {
        Wrong contradiction = new Wrong(
                "--lan opens the classroom to the room, and --host keeps it to this machine. Leave one of them out.");

        assertThat(read("--lan --host 127.0.0.1")).isEqualTo(contradiction);
        assertThat(read("--host localhost --lan")).isEqualTo(contradiction);
    }

    @Test
    void every_option_can_be_set_in_the_environment() {
        Map<String, String> environment = Map.of(
                "CLASSROOM_PORT", "8080",
                "CLASSROOM_LAN", "true",
                "CLASSROOM_AUTH", "on",
                "CLASSROOM_ORIGIN", "http://a.example, null",
                "CLASSROOM_AUTH_ISSUER", "school",
                "CLASSROOM_MAX_LIFETIME", "off",
                "CLASSROOM_HOST", "");

        assertThat(CommandLine.read(List.of(), environment))
                .isEqualTo(new Start(DEFAULTS.withPort(8080)
                        .withLan(true)
                        .withOrigin("http://a.example")
                        .withOrigin("null")
                        .withSignIn(SIGN_IN.withIssuer("school"))));
    }

    @Test
    void the_command_line_wins_over_the_environment() {
        assertThat(CommandLine.read(List.of("--port", "1234"), Map.of("CLASSROOM_PORT", "8080")))
                .isEqualTo(new Start(DEFAULTS.withPort(1234)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--prot 1          | There is no option --prot. Run with --help to see those there are.",
                "7070              | There is no option 7070. Run with --help to see those there are.",
                "--port abc        | --port takes a number from 0 to 65535, not \"abc\".",
                "--port 65536      | --port takes a number from 0 to 65535, not \"65536\".",
                "--port -1         | --port takes a number from 0 to 65535, not \"-1\".",
                "--port            | --port takes a number from 0 to 65535, and nothing was given.",
                "--port=           | --port takes a number from 0 to 65535, not \"\".",
                "--lan=maybe       | --lan takes on or off, not \"maybe\".",
                "--idle-timeout 10 | --idle-timeout takes a time such as 30s, 10m or 2h, not \"10\".",
                "--heartbeat off   | --heartbeat takes a time such as 30s, 10m or 2h, not \"off\".",
                "--history-memory 0m | --history-memory takes a size such as 64m or 1g, not \"0m\".",
                "--auth=maybe     | --auth takes on or off, not \"maybe\".",
                "--auth-issuer    | --auth-issuer takes the name of who issues tokens, and nothing was given.",
                "--auth-audience= | --auth-audience takes the name of whom tokens are for, not \"\".",
                "--auth-secret-file= | --auth-secret-file takes the name of a file, not \"\".",
                "--auth-users=Ann,    | --auth-users takes names of at most 64 characters, each of them once, not \"Ann,\".",
                "--auth-users Ann,Bob,Ann | --auth-users takes names of at most 64 characters, each of them once, not \"Ann,Bob,Ann\".",
                "--auth-scope=    | --auth-scope takes one word, not \"\".",
                "--auth-query no  | --auth-query takes on or off, not \"no\".",
                "--events-token-file= | --events-token-file takes the name of a file, not \"\".",
                "--auth-algorithm HS256 | --auth-algorithm takes RS256 or ES256, not \"HS256\".",
                "--auth-algorithm none  | --auth-algorithm takes RS256 or ES256, not \"none\".",
                "--auth-jwks a.example  | --auth-jwks takes a URL such as https://example.org/.well-known/jwks.json, not \"a.example\".",
                "--auth-jwks file:/keys | --auth-jwks takes a URL such as https://example.org/.well-known/jwks.json, not \"file:/keys\".",
                "--auth-jwks https://%zz | --auth-jwks takes a URL such as https://example.org/.well-known/jwks.json, not \"https://%zz\".",
                "--simple-mode yes | --simple-mode takes on or off, not \"yes\".",
                "--origin example.org | --origin takes an Origin such as http://example.org:8080, or null, not \"example.org\".",
                "--origin http://a.example/x | --origin takes an Origin such as http://example.org:8080, or null, not \"http://a.example/x\"."
            })
    void what_is_wrong_is_said_in_one_sentence(String arguments, String sentence) {
        assertThat(read(arguments)).isEqualTo(new Wrong(sentence));
    }

    @Test
    void a_wrong_variable_is_named() {
        assertThat(CommandLine.read(List.of(), Map.of("CLASSROOM_PORT", "x")))
                .isEqualTo(new Wrong("CLASSROOM_PORT takes a number from 0 to 65535, not \"x\"."));
    }

    @Test
    void help_names_every_option_and_no_hidden_one() {
        assertThat(read("--help")).isInstanceOfSatisfying(Say.class, help -> {
            assertThat(help.text())
                    .contains(List.of(Flag.values()).stream().map(Flag::option).toList());
            assertThat(help.text()).doesNotContain("--warm-up");
        });
    }

    @Test
    void the_version_is_told() {
        assertThat(read("--version")).isInstanceOf(Say.class);
    }

    @Test
    void a_build_can_ask_for_a_warm_up() {
        assertThat(read("--warm-up")).isEqualTo(new WarmUp());
    }

    private static CommandLine read(String arguments) {
        return CommandLine.read(arguments.isEmpty() ? List.of() : List.of(arguments.split(" +")), Map.of());
    }
}
