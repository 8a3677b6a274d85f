package chat.testkit;

import static chat.testkit.BadToken.expired;
import static chat.testkit.BadToken.notYetValid;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of tokens that nobody may come in with: what is known to have worked against somebody (RFC 8725), and what no token may be
 * (RFC 7515, RFC 7519).
 *
 * <p>For each authenticator and for each door in front of one. Every row but for its flaw is good.
 */
public final class BadTokens {
    private static final int SKEW_SECONDS = 60;
    private static final int BITS = 8;

    private BadTokens() {}

    /** Answers the rows that stay bad, in the same way, for an hour after the mint's time: those of scopes where it has one. */
    public static List<BadToken> table(TokenMint mint) {
        return Stream.of(
                        new BadShapes(mint).rows(),
                        new BadJson(mint).rows(),
                        new BadHeaders(mint).rows(),
                        new BadSignatures(mint).rows(),
                        new BadClaims(mint).rows(),
                        new BadScopes(mint).rows())
                .flatMap(rows -> rows)
                .toList();
    }

    /** Answers the rows that are bad at the mint's own second, and by that second alone. */
    public static List<BadToken> toTheSecond(TokenMint mint) {
        return List.of(
                expired("exp, to the second", mint.claim("exp", mint.second(-SKEW_SECONDS))),
                expired("exp, one second ago", mint.claim("exp", mint.second(-SKEW_SECONDS - 1))),
                notYetValid("nbf, in one second", mint.claim("nbf", mint.second(SKEW_SECONDS + 1))),
                notYetValid("iat, in one second", mint.claim("iat", mint.second(SKEW_SECONDS + 1))));
    }

    /** Answers {@code token} with one bit changed, for each bit of each of its characters. */
    public static Stream<String> oneBitFrom(String token) {
        return IntStream.range(0, token.length() * BITS).mapToObj(bit -> {
            StringBuilder changed = new StringBuilder(token);
            int place = bit / BITS;
            changed.setCharAt(place, (char) (token.charAt(place) ^ 1 << bit % BITS));
            return changed.toString();
        });
    }
}
