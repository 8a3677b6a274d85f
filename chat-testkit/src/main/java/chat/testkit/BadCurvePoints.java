package chat.testkit;

import static chat.testkit.BadToken.notGenuine;
import static chat.testkit.TestKeys.sign;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Signatures of ES256 that are none, or in another form than r and s (RFC 7518, 3.4; CVE-2022-21449). */
record BadCurvePoints(TokenMint mint, KeyPair keys) {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    private static final String ZERO = "00".repeat(32);
    private static final String ONE = "00".repeat(31) + "01";

    Stream<BadToken> rows() {
        String good = HEX.formatHex(mint.signature());
        String r = good.substring(0, ZERO.length());
        String s = good.substring(ZERO.length());
        byte[] input = mint.input().getBytes(UTF_8);
        return Stream.of(
                notGenuine("signature: r = 0", signed(ZERO + s)),
                notGenuine("signature: s = 0", signed(r + ZERO)),
                notGenuine("signature: r = s = 1", signed(ONE + ONE)),
                notGenuine("signature: r = s = the order", signed(ORDER + ORDER)),
                notGenuine("signature: s = the order", signed(r + ORDER)),
                notGenuine("signature: r and s swapped", signed(s + r)),
                notGenuine("signature: DER", mint.signed(sign("SHA256withECDSA", keys.getPrivate(), input))),
                notGenuine("signature: DER, both zero", signed("3006020100020100")),
                notGenuine("signature: DER, both zero, filled up", signed("3006020100020100" + "00".repeat(56))),
                notGenuine(
                        "signature: SHA-512",
                        mint.signed(sign("SHA512withECDSAinP1363Format", keys.getPrivate(), input))),
                notGenuine(
                        "signature: a sign byte before each",
                        mint.signed(Arrays.copyOf(HEX.parseHex("00" + r + "00" + s), 66))));
    }

    private String signed(String hexadecimal) {
        return mint.signed(HEX.parseHex(hexadecimal));
    }
}
