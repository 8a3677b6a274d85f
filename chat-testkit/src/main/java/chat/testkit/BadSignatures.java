package chat.testkit;

import static chat.testkit.BadToken.notGenuine;
import static chat.testkit.RawObject.quoted;
import static chat.testkit.TestKeys.STRANGE_EC;
import static chat.testkit.TestKeys.STRANGE_RSA;
import static chat.testkit.TestKeys.hmac;
import static chat.testkit.TokenForge.base64Url;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Signatures that are not this issuer's over this text. */
record BadSignatures(TokenMint mint) {
    Stream<BadToken> rows() {
        return switch (mint.forge()) {
            case Hs256Forge(var secret) -> Stream.concat(common(), secretly(secret));
            case Rs256Forge(var keys, var id) ->
                Stream.concat(common(), new ConfusedKeys(mint, keys.getPublic()).rows());
            case Es256Forge(var keys, var id) ->
                Stream.of(
                                common(),
                                new ConfusedKeys(mint, keys.getPublic()).rows(),
                                new BadCurvePoints(mint, keys).rows())
                        .flatMap(rows -> rows);
        };
    }

    private Stream<BadToken> common() {
        byte[] good = mint.signature();
        String hexadecimal = HexFormat.of().formatHex(good);
        String other = mint.claim("sub", quoted("u-2"));
        return Stream.of(
                notGenuine("signature: none", mint.signed(new byte[0])),
                notGenuine("signature: zeros", mint.signed(new byte[good.length])),
                notGenuine("signature: its first byte", mint.signed(Arrays.copyOf(good, 1))),
                notGenuine("signature: half of it", mint.signed(Arrays.copyOf(good, good.length / 2))),
                notGenuine("signature: one byte short", mint.signed(Arrays.copyOf(good, good.length - 1))),
                notGenuine("signature: one byte more", mint.signed(Arrays.copyOf(good, good.length + 1))),
                notGenuine("signature: twice", mint.signed(HexFormat.of().parseHex(hexadecimal + hexadecimal))),
                notGenuine("signature: in hexadecimal", mint.signed(hexadecimal.getBytes(UTF_8))),
                notGenuine(
                        "signature: in base64 twice",
                        mint.signed(base64Url(good).getBytes(UTF_8))),
                notGenuine("signature: 4 KB", mint.signed(new byte[4096])),
                notGenuine("signature: another token's", mint.input() + other.substring(other.lastIndexOf('.'))),
                notGenuine(
                        "signature: a stranger's",
                        mint.as(mint.forge().stranger()).good()),
                notGenuine(
                        "signature: a stranger's, another type",
                        mint.as(mint.forge().stranger()).headed("typ", quoted("at+jwt"))));
    }

    private Stream<BadToken> secretly(String secret) {
        byte[] key = secret.getBytes(UTF_8);
        byte[] input = mint.input().getBytes(UTF_8);
        return Stream.of(
                by("one letter short", secret.substring(1)),
                by("a line feed after", secret + '\n'),
                by("in base64", base64Url(key)),
                by("'secret'", "secret"),
                by("nothing", "\0"),
                by("the issuer's name", mint.issuer()),
                notGenuine("signature: HMAC with SHA-512", mint.signed(hmac("HmacSHA512", key, input))),
                notGenuine("alg: HS512, and so signed", mint.signedAs("HS512", text -> hmac("HmacSHA512", key, text))),
                notGenuine("alg: HS384, and so signed", mint.signedAs("HS384", text -> hmac("HmacSHA384", key, text))),
                notGenuine(
                        "alg: RS256, and so signed",
                        mint.signedAs("RS256", new Rs256Forge(STRANGE_RSA, "1")::signature)),
                notGenuine(
                        "alg: ES256, and so signed",
                        mint.signedAs("ES256", new Es256Forge(STRANGE_EC, "1")::signature)));
    }

    private BadToken by(String name, String secret) {
        return notGenuine("secret: " + name, mint.as(new Hs256Forge(secret)).good());
    }
}
