package chat.testkit;

import static chat.testkit.BadToken.malformed;
import static chat.testkit.BadToken.missing;
import static chat.testkit.TokenForge.base64Url;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** What is no compact JWS: three parts of base64url without padding, nothing else, and not too long (RFC 7515, 3.1 and 5.2). */
record BadShapes(TokenMint mint) {
    /** The longest token that there is. */
    static final int MAX_LENGTH = 8192;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    /** A header with it has both characters that the two alphabets of base64 differ in. */
    private static final String DIFFERING = "\"~~~???>>>\"";

    Stream<BadToken> rows() {
        return Stream.of(none(), parts(), alphabet(), sizes()).flatMap(rows -> rows);
    }

    private Stream<BadToken> none() {
        return Stream.of(
                missing("empty", ""),
                missing("spaces", "   "),
                malformed("NUL bytes", "\0\0\0\0\0\0\0\0\0"),
                malformed("a word", "token"),
                malformed("dots", ".."),
                malformed(
                        "letters with accents",
                        "\u00E4\u00E4\u00E4\u00E4.\u00F6\u00F6\u00F6\u00F6.\u00FC\u00FC\u00FC\u00FC"),
                malformed("half a surrogate pair", good() + "\uD83D"));
    }

    private Stream<BadToken> parts() {
        return Stream.of(
                malformed("two parts", mint.input()),
                malformed(
                        "cut within the payload",
                        good().substring(0, mint.input().length() - 5)),
                malformed("a dot after", good() + '.'),
                malformed("a dot before", '.' + good()),
                malformed("a dot twice", good().replaceFirst("\\.", "..")),
                malformed("four parts", good() + ".e30"),
                malformed("five parts, a JWE", encrypted()),
                malformed("no header", mint.forge().signed('.' + payload())),
                malformed("no payload", mint.forge().signed(header() + '.')),
                malformed("two tokens", good() + ',' + good()),
                malformed("the scheme before it", "Bearer " + good()),
                malformed("in quotes", RawObject.quoted(good())),
                malformed("dots escaped for a URL", good().replace(".", "%2E")),
                malformed("the JSON serialization", json()));
    }

    private Stream<BadToken> alphabet() {
        String other = base64Url(mint.header().with("pad", DIFFERING).text().getBytes(UTF_8));
        return Stream.of(
                malformed("a space before", ' ' + good()),
                malformed("a line feed after", good() + '\n'),
                malformed(
                        "a space within the signature",
                        insert(good(), mint.input().length() + 9, " ")),
                malformed(
                        "a line feed within the payload, signed",
                        mint.forge().signed(insert(mint.input(), mint.input().length() - 9, "\n"))),
                malformed("a NUL byte after", good() + '\0'),
                malformed(
                        "a NUL byte within the signature",
                        insert(good(), mint.input().length() + 9, "\0")),
                malformed(
                        "padding after the signature",
                        good() + "=".repeat(4 - base64Url(mint.signature()).length() % 4)),
                malformed("padding after the header, signed", mint.forge().signed(header() + "==." + payload())),
                malformed(
                        "the other alphabet, signed",
                        mint.forge().signed(other.replace('-', '+').replace('_', '/') + '.' + payload())),
                malformed(
                        "strange characters within the signature",
                        insert(good(), mint.input().length() + 9, "!*~")),
                malformed(
                        "unused bits in the signature",
                        mint.input() + '.' + withUnusedBits(base64Url(mint.signature()))),
                malformed("unused bits in the payload, signed", unusedBitsInPayload()));
    }

    private Stream<BadToken> sizes() {
        return Stream.of(
                malformed("8 KB and one character", mint.ofLength(MAX_LENGTH + 1)),
                malformed("a good one of 1 MB", mint.ofLength(1 << 20)),
                malformed("1 MB of a letter", "a".repeat(1 << 20)),
                malformed("1 MB of dots", ".".repeat(1 << 20)),
                malformed("1 MB of spaces", " ".repeat(1 << 20)));
    }

    private String good() {
        return mint.good();
    }

    private String header() {
        return base64Url(mint.header().text().getBytes(UTF_8));
    }

    private String payload() {
        return base64Url(mint.claims().text().getBytes(UTF_8));
    }

    private String encrypted() {
        String header = RawObject.empty()
                .with("alg", RawObject.quoted("dir"))
                .with("enc", RawObject.quoted("A128GCM"))
                .text();
        return base64Url(header.getBytes(UTF_8)) + "..AAAAAAAAAAAAAAAA.AAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA";
    }

    private String json() {
        return RawObject.empty()
                .with("protected", RawObject.quoted(header()))
                .with("payload", RawObject.quoted(payload()))
                .with("signature", RawObject.quoted(base64Url(mint.signature())))
                .text();
    }

    private String unusedBitsInPayload() {
        String claims = mint.claims().text();
        String padded = claims + " ".repeat((4 - claims.length() % 3) % 3);
        return mint.forge().signed(header() + '.' + withUnusedBits(base64Url(padded.getBytes(UTF_8))));
    }

    /** Changes the last character in a bit that stands for nothing, since the bytes do not fill it. */
    private static String withUnusedBits(String part) {
        int last = part.length() - 1;
        return part.substring(0, last) + ALPHABET.charAt(ALPHABET.indexOf(part.charAt(last)) ^ 1);
    }

    private static String insert(String text, int place, String what) {
        return text.substring(0, place) + what + text.substring(place);
    }
}
