package chat.testkit;

import static chat.testkit.RawObject.quoted;
import static chat.testkit.TokenForge.base64Url;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes tokens that are good, and by changing them those that are not.
 *
 * @param scope the one that a token has to have, where there is one
 */
public record TokenMint(TokenForge forge, String issuer, String audience, Optional<String> scope, Instant now) {
    private static final int HOUR = 3600;

    /** Answers the header of a good token. */
    public RawObject header() {
        RawObject header =
                RawObject.empty().with("alg", quoted(forge.algorithm())).with("typ", quoted("JWT"));
        return forge.kid().map(kid -> header.with("kid", quoted(kid))).orElse(header);
    }

    /** Answers the claims of a good token. */
    public RawObject claims() {
        RawObject claims = RawObject.empty()
                .with("iss", quoted(issuer))
                .with("aud", quoted(audience))
                .with("sub", quoted("u-1"))
                .with("iat", second(-10))
                .with("nbf", second(-10))
                .with("exp", second(HOUR));
        return scope.map(name -> claims.with("scope", quoted("openid " + name))).orElse(claims);
    }

    /** Answers a good token. */
    public String good() {
        return with(claims());
    }

    /** Answers a token with these claims. */
    public String with(RawObject claims) {
        return token(header(), claims);
    }

    /** Answers a token with this claim in place of a good one. */
    public String claim(String name, String json) {
        return with(claims().with(name, json));
    }

    /** Answers a token with this header. */
    public String under(RawObject header) {
        return token(header, claims());
    }

    /** Answers a token with this in its header in place of what is good. */
    public String headed(String name, String json) {
        return under(header().with(name, json));
    }

    /** Answers a token of exactly that many characters, which is good but for that. */
    public String ofLength(int length) {
        int signature = good().length() - good().lastIndexOf('.');
        for (String padding = ""; ; padding += "x") {
            RawObject header = header().with("pad", quoted(padding));
            int left = length - base64Url(header.text().getBytes(UTF_8)).length() - 1 - signature;
            // A length of 4n + 1 is none that base64 has.
            if (left % 4 != 1) {
                int filled = claims().with("pad", quoted("")).text().length();
                return token(header, claims().with("pad", quoted("x".repeat(left * 3 / 4 - filled))));
            }
        }
    }

    /** Answers a number of seconds for a claim, that many after now. */
    public String second(long after) {
        return String.valueOf(now.getEpochSecond() + after);
    }

    /** Answers what a good token's signature is over. */
    String input() {
        return base64Url(header().text().getBytes(UTF_8))
                + '.'
                + base64Url(claims().text().getBytes(UTF_8));
    }

    /** Answers a good token's signature. */
    byte[] signature() {
        return forge.signature(input().getBytes(UTF_8));
    }

    /** Answers what is good with that for a signature. */
    String signed(byte[] signature) {
        return input() + '.' + base64Url(signature);
    }

    /** Answers what is good but for another algorithm, and so signed. */
    String signedAs(String algorithm, UnaryOperator<byte[]> signer) {
        String header = header().with("alg", quoted(algorithm)).text();
        String input = base64Url(header.getBytes(UTF_8))
                + '.'
                + base64Url(claims().text().getBytes(UTF_8));
        return input + '.' + base64Url(signer.apply(input.getBytes(UTF_8)));
    }

    TokenMint as(TokenForge other) {
        return new TokenMint(other, issuer, audience, scope, now);
    }

    private String token(RawObject header, RawObject claims) {
        return forge.token(header.text(), claims.text());
    }
}
