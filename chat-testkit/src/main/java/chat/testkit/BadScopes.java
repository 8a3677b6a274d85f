package chat.testkit;

import static chat.testkit.BadToken.forbidden;
import static chat.testkit.RawObject.quoted;

import java.util.Locale;
import java.util.stream.Stream;

/** Tokens without the scope that they have to have: good, but not for this (RFC 8693, 4.2). */
record BadScopes(TokenMint mint) {
    Stream<BadToken> rows() {
        return mint.scope().stream().flatMap(this::without);
    }

    private Stream<BadToken> without(String scope) {
        Stream<BadToken> values = Stream.of(
                        "null",
                        "1",
                        "true",
                        "{}",
                        "[]",
                        '{' + quoted(scope) + ":true}",
                        "[\"openid\",\"" + scope + ".read\"]",
                        "[[" + quoted(scope) + "]]",
                        "[\"openid " + scope + "\"]",
                        quoted(""),
                        quoted("openid"),
                        quoted(scope + ".read"),
                        quoted('x' + scope),
                        quoted(scope.toUpperCase(Locale.ROOT)),
                        quoted("openid," + scope),
                        quoted("openid\\t" + scope))
                .map(json -> forbidden("scope: " + json, mint.claim("scope", json)));
        return Stream.concat(
                Stream.of(forbidden("scope: missing", mint.with(mint.claims().without("scope")))), values);
    }
}
