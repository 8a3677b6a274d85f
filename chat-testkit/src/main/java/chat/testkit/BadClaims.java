package chat.testkit;

import static chat.testkit.BadToken.expired;
import static chat.testkit.BadToken.incomplete;
import static chat.testkit.BadToken.malformed;
import static chat.testkit.BadToken.notGenuine;
import static chat.testkit.BadToken.notYetValid;
import static chat.testkit.RawObject.quoted;

import java.util.Locale;
import java.util.stream.Stream;

/** Claims that are missing, of another type, or for another time or place (RFC 7519, 4.1; RFC 8725, 3.8 to 3.10). */
record BadClaims(TokenMint mint) {
    Stream<BadToken> rows() {
        return Stream.of(missing(), types(), dates(), times(), issuers(), audiences(), users())
                .flatMap(rows -> rows);
    }

    private Stream<BadToken> missing() {
        Stream<BadToken> each = Stream.of("exp", "iss", "aud", "sub")
                .flatMap(name -> Stream.of(
                        incomplete(name + ": missing", mint.with(mint.claims().without(name))),
                        incomplete(name + ": null", mint.claim(name, "null"))));
        RawObject access = mint.claims().without("aud").with("client_id", quoted(mint.audience()));
        return Stream.concat(
                each,
                Stream.of(
                        incomplete("no claims", mint.with(RawObject.empty())),
                        incomplete(
                                "sub within data only",
                                mint.with(mint.claims().without("sub").with("data", "{\"sub\":\"u-1\"}"))),
                        incomplete(
                                "sub: missing, a user in data",
                                mint.with(mint.claims().without("sub").with("data", "{\"userId\":\"u-1\"}"))),
                        incomplete(
                                "an access token of Cognito", mint.with(access.with("token_use", quoted("access"))))));
    }

    private Stream<BadToken> types() {
        Stream<BadToken> texts = Stream.of("iss", "sub", "aud").flatMap(name -> of(name, "1", "true", "{}"));
        Stream<BadToken> dates = Stream.of("exp", "nbf", "iat")
                .flatMap(name ->
                        of(name, quoted(mint.second(9)), quoted("soon"), "true", '[' + mint.second(9) + ']', "{}"));
        return Stream.of(
                        texts,
                        dates,
                        of("iss", '[' + quoted(mint.issuer()) + ']'),
                        of("sub", "[\"u-1\"]"),
                        of("aud", '[' + quoted(mint.audience()) + ",1]"),
                        of("aud", '[' + quoted(mint.audience()) + ",null]"),
                        of("aud", "[[" + quoted(mint.audience()) + "]]"))
                .flatMap(rows -> rows);
    }

    private Stream<BadToken> dates() {
        return Stream.of("exp", "nbf", "iat")
                .flatMap(name -> of(
                        name,
                        "-1",
                        "-1e300",
                        "1e300",
                        "1e400",
                        "1e1000000000",
                        "9223372036854775807",
                        "9".repeat(30),
                        "9".repeat(2000),
                        "253402300800",
                        mint.second(9) + "000"));
    }

    private Stream<BadToken> of(String name, String... values) {
        return Stream.of(values).map(json -> {
            String shown = json.length() > 40 ? json.length() + " characters" : json;
            return malformed(name + ": " + shown, mint.claim(name, json));
        });
    }

    private Stream<BadToken> times() {
        return Stream.of(
                expired("exp: an hour ago", mint.claim("exp", mint.second(-3600))),
                expired("exp: two minutes ago", mint.claim("exp", mint.second(-120))),
                expired("exp: 1970", mint.claim("exp", "0")),
                expired("exp: minus nothing", mint.claim("exp", "-0.0")),
                expired("exp: a fraction, long ago", mint.claim("exp", "1.5e9")),
                notYetValid("nbf: in two hours", mint.claim("nbf", mint.second(7200))),
                notYetValid("nbf: in two hours and a fraction", mint.claim("nbf", mint.second(7200) + ".5")),
                notYetValid("iat: in two hours", mint.claim("iat", mint.second(7200))),
                notYetValid("iat: the year 9999", mint.claim("iat", "253402300799")));
    }

    private Stream<BadToken> issuers() {
        String issuer = mint.issuer();
        return Stream.of(
                        "",
                        " ",
                        issuer + '/',
                        issuer + ' ',
                        ' ' + issuer,
                        issuer + "\\u0000",
                        issuer + ".example",
                        issuer.substring(1),
                        issuer.substring(0, issuer.length() - 1),
                        issuer.toUpperCase(Locale.ROOT),
                        issuer.replace('e', '\u0435'),
                        "https://issuer.of.somebody.example")
                .map(other -> notGenuine("iss: '" + other + '\'', mint.claim("iss", quoted(other))));
    }

    private Stream<BadToken> audiences() {
        String audience = mint.audience();
        Stream<BadToken> one = Stream.of(
                        "",
                        "*",
                        audience + '2',
                        'x' + audience,
                        audience.substring(1),
                        audience.toUpperCase(Locale.ROOT),
                        audience + " other",
                        audience + ",other")
                .map(other -> notGenuine("aud: '" + other + '\'', mint.claim("aud", quoted(other))));
        return Stream.concat(
                one,
                Stream.of(
                        notGenuine("aud: an empty list", mint.claim("aud", "[]")),
                        notGenuine("aud: a list without it", mint.claim("aud", "[\"other\",\"" + audience + "2\"]")),
                        notGenuine(
                                "aud: another's, and expired",
                                mint.with(mint.claims()
                                        .with("aud", quoted("other"))
                                        .with("exp", "0")))));
    }

    private Stream<BadToken> users() {
        return Stream.of("", " ", "a\\u0000", "a\\nb", "\\ud800", "x".repeat(129))
                .map(user -> incomplete("sub: '" + user + '\'', mint.claim("sub", quoted(user))));
    }
}
