package chat.testkit;

import static chat.testkit.BadToken.malformed;
import static chat.testkit.BadToken.notGenuine;
import static chat.testkit.RawObject.quoted;
import static chat.testkit.TokenForge.base64Url;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

/** Headers that choose the algorithm or the key themselves, or ask for what nobody here does (RFC 8725, 2.1 and 3.1 to 3.11). */
record BadHeaders(TokenMint mint) {
    private static final String ELSEWHERE = quoted("https://keys.example/jwks.json");

    Stream<BadToken> rows() {
        return Stream.of(none(), algorithms(), keys(), ids(), extensions(), types())
                .flatMap(rows -> rows);
    }

    private Stream<BadToken> none() {
        return Stream.of("none", "None", "NONE", "nOnE", " none", "none\\u0000", "")
                .flatMap(name -> Stream.of(
                        notGenuine("alg: '" + name + "', not signed", unsigned(mint.headed("alg", quoted(name)))),
                        notGenuine("alg: '" + name + "', signed", mint.headed("alg", quoted(name)))));
    }

    private Stream<BadToken> algorithms() {
        String algorithm = mint.forge().algorithm();
        return Stream.of(
                malformed("alg: missing", mint.under(mint.header().without("alg"))),
                malformed("alg: null", mint.headed("alg", "null")),
                malformed("alg: a number", mint.headed("alg", "256")),
                malformed("alg: an array", mint.headed("alg", '[' + quoted(algorithm) + ']')),
                notGenuine("alg: in small letters", mint.headed("alg", quoted(algorithm.toLowerCase(Locale.ROOT)))),
                notGenuine("alg: a space after", mint.headed("alg", quoted(algorithm + ' '))),
                notGenuine("alg: 512 in place of 256", mint.headed("alg", quoted(algorithm.replace("256", "512")))),
                notGenuine("alg: PS256", mint.headed("alg", quoted("PS256"))),
                notGenuine("alg: EdDSA", mint.headed("alg", quoted("EdDSA"))),
                notGenuine("alg: dir", mint.headed("alg", quoted("dir"))),
                notGenuine("alg: a thousand letters", mint.headed("alg", quoted("A".repeat(1000)))));
    }

    private Stream<BadToken> keys() {
        TokenMint stranger = mint.as(mint.forge().stranger());
        String jwk = stranger.forge().jwk().text();
        String certificate = "[\"" + Base64.getEncoder().encodeToString(jwk.getBytes(UTF_8)) + "\"]";
        return Stream.of(
                malformed("jwk: a stranger's", stranger.headed("jwk", jwk)),
                malformed(
                        "jwk: a stranger's, another id",
                        stranger.under(
                                stranger.header().with("kid", quoted("2")).with("jwk", jwk))),
                malformed("jwk: beside a good signature", mint.headed("jwk", jwk)),
                malformed("jku: a stranger's", stranger.headed("jku", ELSEWHERE)),
                malformed("jku: beside a good signature", mint.headed("jku", ELSEWHERE)),
                malformed("jku: a file", mint.headed("jku", quoted("file:///etc/passwd"))),
                malformed("x5u: a stranger's", stranger.headed("x5u", ELSEWHERE)),
                malformed("x5u: the cloud's own address", mint.headed("x5u", quoted("http://169.254.169.254/"))),
                malformed("x5c: a stranger's", stranger.headed("x5c", certificate)));
    }

    private Stream<BadToken> ids() {
        TokenMint empty = mint.as(weak("\0"));
        TokenMint secret = mint.as(weak("secret"));
        return Stream.of(
                notGenuine("kid: an empty file", empty.headed("kid", quoted("../../../../dev/null"))),
                notGenuine("kid: an empty file, by its path", empty.headed("kid", quoted("/dev/null"))),
                notGenuine("kid: an SQL injection", secret.headed("kid", quoted("x' UNION SELECT 'secret'; --"))),
                notGenuine("kid: a command", secret.headed("kid", quoted("key.pem|cat /etc/passwd"))),
                notGenuine("kid: a URL", secret.headed("kid", ELSEWHERE)),
                notGenuine("kid: empty", secret.headed("kid", quoted(""))),
                notGenuine("kid: 5,000 letters", secret.headed("kid", quoted("k".repeat(5000)))),
                malformed("kid: a number", mint.headed("kid", "1")),
                malformed("kid: an array", mint.headed("kid", "[\"1\"]")),
                malformed("kid: null", mint.headed("kid", "null")));
    }

    private Stream<BadToken> extensions() {
        RawObject raw = mint.header().with("b64", "false").with("crit", "[\"b64\"]");
        return Stream.of(
                malformed(
                        "crit: unknown",
                        mint.under(mint.header().with("crit", "[\"x\"]").with("x", "1"))),
                malformed("crit: empty", mint.headed("crit", "[]")),
                malformed("crit: null", mint.headed("crit", "null")),
                malformed("crit: exp", mint.headed("crit", "[\"exp\"]")),
                malformed(
                        "crit: b64",
                        mint.under(mint.header().with("b64", "true").with("crit", "[\"b64\"]"))),
                malformed("b64: true", mint.headed("b64", "true")),
                malformed("b64: false", mint.headed("b64", "false")),
                malformed(
                        "b64: false, and so signed",
                        mint.forge()
                                .signed(base64Url(raw.text().getBytes(UTF_8))
                                        + '.'
                                        + mint.claims().text().replace(".", "\\u002e"))),
                malformed("zip: deflated", mint.headed("zip", quoted("DEF"))),
                malformed("enc: encrypted", mint.headed("enc", quoted("A128GCM"))),
                malformed(
                        "cty: a token within",
                        mint.forge()
                                .token(mint.header().with("cty", quoted("JWT")).text(), mint.good())),
                malformed("cty: JWT, with claims", mint.headed("cty", quoted("JWT"))));
    }

    private Stream<BadToken> types() {
        Stream<BadToken> others = Stream.of(
                        "JWE", "JOSE", "logout+jwt", "secevent+jwt", "dpop+jwt", "JWT ", "text/JWT", "")
                .map(type -> malformed("typ: '" + type + "'", mint.headed("typ", quoted(type))));
        return Stream.concat(
                others,
                Stream.of(
                        malformed("typ: a number", mint.headed("typ", "1")),
                        malformed("typ: null", mint.headed("typ", "null")),
                        malformed("typ: an array", mint.headed("typ", "[\"JWT\"]"))));
    }

    /** Answers one who signs with a secret that can be guessed; where secrets sign nothing, with a key of his own. */
    private TokenForge weak(String secret) {
        return switch (mint.forge()) {
            case Hs256Forge ignored -> new Hs256Forge(secret);
            case Rs256Forge known -> known.stranger();
            case Es256Forge known -> known.stranger();
        };
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }
}
