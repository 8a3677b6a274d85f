package chat.testkit;

import static chat.testkit.BadToken.notGenuine;
import static chat.testkit.TestKeys.hmac;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.util.Base64;
import java.util.stream.Stream;

/** A public key, known to all, taken for a secret; and one algorithm for another (RFC 8725, 2.1). */
record ConfusedKeys(TokenMint mint, PublicKey key) {
    private static final int PEM_COLUMNS = 64;

    Stream<BadToken> rows() {
        byte[] der = key.getEncoded();
        byte[] input = mint.input().getBytes(UTF_8);
        TokenMint stranger = mint.as(mint.forge().stranger());
        return Stream.of(
                notGenuine(
                        "signature: a stranger's, no id",
                        stranger.under(stranger.header().without("kid"))),
                notGenuine(
                        "signature: a stranger's, an unknown id", stranger.headed("kid", RawObject.quoted("unknown"))),
                confused("DER", der),
                confused("PEM", (pem(der) + '\n').getBytes(UTF_8)),
                confused("PEM without its last line feed", pem(der).getBytes(UTF_8)),
                confused("base64", Base64.getEncoder().encode(der)),
                confused("JWK", mint.forge().jwk().text().getBytes(UTF_8)),
                notGenuine(
                        "confusion: HMAC by the public key under the right alg",
                        mint.signed(hmac("HmacSHA256", der, input))),
                notGenuine(
                        "alg: RS512, and so signed",
                        mint.signedAs(
                                "RS512",
                                text -> TestKeys.sign("SHA512withRSA", TestKeys.STRANGE_RSA.getPrivate(), text))),
                notGenuine(
                        "alg: ES384, and so signed",
                        mint.signedAs(
                                "ES384",
                                text -> TestKeys.sign(
                                        "SHA384withECDSAinP1363Format", TestKeys.STRANGE_EC_384.getPrivate(), text))));
    }

    private BadToken confused(String form, byte[] secret) {
        String name = "confusion: HS256 by the public key, " + form;
        return notGenuine(name, mint.signedAs("HS256", text -> hmac("HmacSHA256", secret, text)));
    }

    private static String pem(byte[] der) {
        String lines = Base64.getMimeEncoder(PEM_COLUMNS, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
    }
}
