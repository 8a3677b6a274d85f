package chat.testkit;

import static chat.testkit.BadToken.malformed;
import static chat.testkit.RawObject.quoted;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** Headers and payloads that are no JSON object in UTF-8 with each name once (RFC 7515, 4; RFC 7519, 4), all of them signed. */
record BadJson(TokenMint mint) {
    private static final int DEEP = 1000;

    Stream<BadToken> rows() {
        return Stream.of(texts(), repeated(), encodings(), depths()).flatMap(rows -> rows);
    }

    private Stream<BadToken> texts() {
        String claims = mint.claims().text();
        return Stream.of(
                malformed("payload: a word", payload("hello")),
                malformed("payload: a text", payload(quoted("hello"))),
                malformed("payload: a number", payload("1")),
                malformed("payload: null", payload("null")),
                malformed("payload: an array", payload('[' + claims + ']')),
                malformed("payload: two objects", payload(claims + claims)),
                malformed("payload: something after", payload(claims + "x")),
                malformed("payload: cut off", payload(claims.substring(0, claims.length() - 1))),
                malformed("payload: a comment", payload("/**/" + claims)),
                malformed("payload: single quotes", payload(claims.replace('"', '\''))),
                malformed("payload: no quotes", payload(claims.replace("\"sub\"", "sub"))),
                malformed("payload: a comma too many", payload(claims.replace("}", ",}"))),
                malformed(
                        "payload: not a number",
                        payload(mint.claims().with("x", "NaN").text())),
                malformed(
                        "payload: a control character",
                        payload(mint.claims().with("x", quoted("\u0001")).text())),
                malformed("payload: a token", payload(mint.good())),
                malformed("header: a word", header("hello")),
                malformed("header: an array", header('[' + mint.header().text() + ']')),
                malformed("header: single quotes", header(mint.header().text().replace('"', '\''))),
                malformed("header: something after", header(mint.header().text() + " x")));
    }

    private Stream<BadToken> repeated() {
        String algorithm = quoted(mint.forge().algorithm());
        RawObject twice = RawObject.empty().with("userId", quoted("u-1")).and("userId", quoted("u-2"));
        return Stream.of(
                malformed(
                        "header: alg twice, none first",
                        mint.under(mint.header().with("alg", quoted("none")).and("alg", algorithm))),
                malformed(
                        "header: alg twice, none last", mint.under(mint.header().and("alg", quoted("none")))),
                malformed(
                        "header: alg twice, the same", mint.under(mint.header().and("alg", algorithm))),
                malformed(
                        "header: alg twice, once escaped",
                        mint.under(mint.header().and("\\u0061lg", algorithm))),
                malformed("payload: sub twice", mint.with(mint.claims().and("sub", quoted("u-2")))),
                malformed("payload: exp twice", mint.with(mint.claims().and("exp", mint.second(9)))),
                malformed(
                        "payload: exp twice, null last", mint.with(mint.claims().and("exp", "null"))),
                malformed(
                        "payload: sub twice, once escaped",
                        mint.with(mint.claims().and("s\\u0075b", quoted("u-2")))),
                malformed("payload: userId twice, within data", mint.claim("data", twice.text())));
    }

    private Stream<BadToken> encodings() {
        byte[] header = mint.header().text().getBytes(UTF_8);
        String claims = mint.claims().with("sub", quoted("\u00E9")).text();
        return Stream.of(
                malformed("payload: Latin-1", mint.forge().token(header, claims.getBytes(ISO_8859_1))),
                malformed("payload: UTF-16", mint.forge().token(header, claims.getBytes(UTF_16))),
                malformed(
                        "payload: a slash in two bytes",
                        mint.forge()
                                .token(
                                        header,
                                        claims.replace("\u00E9", "\u00C0\u00AF").getBytes(ISO_8859_1))),
                malformed(
                        "payload: half a surrogate pair in UTF-8",
                        mint.forge()
                                .token(
                                        header,
                                        claims.replace("\u00E9", "\u00ED\u00A0\u0080")
                                                .getBytes(ISO_8859_1))),
                malformed("payload: a byte order mark", payload('\uFEFF' + claims)),
                malformed(
                        "header: a byte order mark",
                        header('\uFEFF' + mint.header().text())),
                malformed(
                        "header: Latin-1",
                        mint.forge()
                                .token(
                                        mint.header()
                                                .with("x", quoted("\u00E9"))
                                                .text()
                                                .getBytes(ISO_8859_1),
                                        claims.getBytes(UTF_8))));
    }

    private Stream<BadToken> depths() {
        return Stream.of(
                malformed("payload: arrays a thousand deep", mint.claim("x", "[".repeat(DEEP) + "]".repeat(DEEP))),
                malformed("payload: objects 700 deep", mint.claim("x", "{\"a\":".repeat(700) + '1' + "}".repeat(700))),
                malformed("payload: arrays that do not end", payload("[".repeat(4 * DEEP))),
                malformed("header: arrays a thousand deep", mint.headed("x", "[".repeat(DEEP) + "]".repeat(DEEP))),
                malformed("header: arrays that do not end", header("[".repeat(4 * DEEP))));
    }

    private String payload(String text) {
        return mint.forge().token(mint.header().text(), text);
    }

    private String header(String text) {
        return mint.forge().token(text, mint.claims().text());
    }
}
