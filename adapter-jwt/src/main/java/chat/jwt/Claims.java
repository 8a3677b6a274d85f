package chat.jwt;

import chat.core.domain.Identity;
import chat.core.domain.UserId;
import chat.core.port.Authenticator.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a token claims of somebody, and whether that is for this chat and for now (RFC 7519, section 4.1). */
record Claims(Json.Members members) {
    /** How far the issuer's clock may be from this one. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** The last second of the year 9999. A date in milliseconds is later than that, and would never come. */
    private static final double LAST_SECOND = 253_402_300_799d;

    private static final List<String> DATES = List.of("exp", "nbf", "iat");

    /** Finds what is wrong, in this order: the types, what is missing, whom it is for, when it is for. */
    Optional<Flaw> flaw(String issuer, String audience, Instant now) {
        if (!isWellTyped()) {
            return Optional.of(Flaw.MALFORMED);
        }
        if (!isComplete()) {
            return Optional.of(Flaw.INCOMPLETE);
        }
        if (!members.text("iss").equals(Optional.of(issuer))
                || !members.texts("aud").contains(audience)) {
            return Optional.of(Flaw.NOT_GENUINE);
        }
        if (!now.isBefore(expiry())) {
            return Optional.of(Flaw.EXPIRED);
        }
        boolean early =
                Stream.of("nbf", "iat").flatMap(name -> date(name).stream()).anyMatch(now.plus(SKEW)::isBefore);
        return early ? Optional.of(Flaw.NOT_YET_VALID) : Optional.empty();
    }

    /** Answers whether {@code scope} is among those granted: words between spaces (RFC 8693, section 4.2), or a list. */
    boolean grant(String scope) {
        return members.text("scope")
                .map(text -> Arrays.asList(text.split(" ")))
                .orElseGet(() -> members.texts("scope"))
                .contains(scope);
    }

    /** Answers whom a token without a flaw is about. It holds as long as this token would be taken. */
    Identity identity() {
        Json.Members data = members.members("data");
        return new Identity(
                user().orElseThrow(),
                name(data, "firstName").or(() -> name(members, "given_name")),
                name(data, "lastName").or(() -> name(members, "family_name")),
                expiry());
    }

    private boolean isWellTyped() {
        return Stream.of("iss", "sub")
                        .flatMap(name -> members.member(name).stream())
                        .allMatch(Json.Text.class::isInstance)
                && members.member("aud").stream().allMatch(Claims::isTexts)
                && DATES.stream().flatMap(name -> members.member(name).stream()).allMatch(Claims::isDate);
    }

    private boolean isComplete() {
        return Stream.of("exp", "iss", "aud", "sub")
                        .allMatch(name -> members.member(name).isPresent())
                && user().isPresent();
    }

    private Optional<UserId> user() {
        return Stream.of(members.members("data").text("userId"), members.text("sub"))
                .flatMap(Optional::stream)
                .filter(UserId::isValid)
                .map(UserId::new)
                .findFirst();
    }

    private Instant expiry() {
        return date("exp").orElseThrow().plus(SKEW);
    }

    private Optional<Instant> date(String name) {
        return members.member(name)
                .flatMap(value -> value instanceof Json.Decimal(double seconds)
                        ? Optional.of(instant(seconds))
                        : Optional.empty());
    }

    private static Instant instant(double seconds) {
        return Instant.ofEpochMilli((long) (seconds * 1000));
    }

    private static Optional<String> name(Json.Members members, String name) {
        return members.text(name).filter(text -> !text.isBlank());
    }

    private static boolean isTexts(Json value) {
        return value instanceof Json.Text || (value instanceof Json.Items items && items.areTexts());
    }

    private static boolean isDate(Json value) {
        return value instanceof Json.Decimal(double seconds) && seconds >= 0 && seconds <= LAST_SECOND;
    }
}
