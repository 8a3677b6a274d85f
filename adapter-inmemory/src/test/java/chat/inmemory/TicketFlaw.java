package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.Identity;
import chat.core.domain.SecretMark;
import chat.core.port.Tickets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tickets that break a promise. */
enum TicketFlaw {
    READS_A_TICKET_THEN_DELETES_IT("of_many_that_race_to_redeem_a_ticket_exactly_one_gets_in", () -> new Loose() {
        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            Optional<Kept> found = find(mark, now);
            gap();
            kept.remove(mark);
            return found.map(Kept::identity);
        }
    }),
    NEVER_DELETES("a_ticket_that_was_redeemed_is_never_good_again", () -> new Loose() {
        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            return find(mark, now).map(Kept::identity);
        }
    }),
    DOES_NOT_LOOK_AT_THE_TIME("from_its_end_on_a_ticket_is_good_for_nothing", () -> new Loose() {
        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            return super.redeem(mark, Instant.MIN);
        }
    }),
    LETS_IN_AT_THE_VERY_END("from_its_end_on_a_ticket_is_good_for_nothing", () -> new Loose() {
        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            return super.redeem(mark, now.minusNanos(1));
        }
    }),
    COUNTS_IN_SECONDS("a_ticket_is_good_until_the_very_last_millisecond", () -> new Loose() {
        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            return super.redeem(mark, now.plusSeconds(1));
        }
    }),
    GIVES_THE_IDENTITY_OF_ANOTHER("a_ticket_is_redeemed_for_the_whole_identity_that_was_kept", () -> new Loose() {
        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            return super.redeem(mark, now)
                    .map(own ->
                            kept.values().stream().findAny().map(Kept::identity).orElse(own));
        }
    }),
    LOOKS_AT_THE_FIRST_DIGIT_ONLY("a_ticket_with_one_bit_changed_is_another_ticket", () -> new Loose() {
        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            return kept.keySet().stream()
                    .filter(known -> known.value().charAt(0) == mark.value().charAt(0))
                    .findAny()
                    .flatMap(similar -> super.redeem(similar, now));
        }
    }),
    KEEPS_ONE_TICKET_A_USER("a_user_may_have_several_tickets", () -> new Loose() {
        @Override
        public void keep(SecretMark mark, Identity identity, Instant until) {
            kept.values().removeIf(other -> other.identity().user().equals(identity.user()));
            super.keep(mark, identity, until);
        }
    }),
    FORGETS_THE_OTHERS_TOO_EARLY("one_that_is_kept_later_does_not_end_one_that_is_still_good", () -> new Loose() {
        @Override
        public void keep(SecretMark mark, Identity identity, Instant until) {
            kept.values().removeIf(other -> other.until().isBefore(until));
            super.keep(mark, identity, until);
        }
    });

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<Tickets> breaking;

    TicketFlaw(String caughtBy, Supplier<Tickets> breaking) {
        this.caughtBy = caughtBy;
        this.breaking = breaking;
    }

    Tickets plant() {
        return breaking.get();
    }

    String caughtBy() {
        return caughtBy;
    }

    /** Sound tickets without a lock around them; what extends them breaks a promise. */
    private static class Loose implements Tickets {
        final Map<SecretMark, Kept> kept = new ConcurrentHashMap<>();

        @Override
        public void keep(SecretMark mark, Identity identity, Instant until) {
            kept.put(mark, new Kept(identity, until));
        }

        @Override
        public Optional<Identity> redeem(SecretMark mark, Instant now) {
            return find(mark, now).filter(found -> kept.remove(mark, found)).map(Kept::identity);
        }

        Optional<Kept> find(SecretMark mark, Instant now) {
            return Optional.ofNullable(kept.get(mark)).filter(found -> now.isBefore(found.until()));
        }
    }

    private record Kept(Identity identity, Instant until) {}
}
