package chat.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore;
import chat.core.port.Tickets;
import chat.testkit.ConnectionStoreContract;
import chat.testkit.MessageLogContract;
import chat.testkit.QuotasContract;
import chat.testkit.Stores;
import chat.testkit.SubscriptionsContract;
import chat.testkit.TicketsContract;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Tests of the tests: a suite that passes on a store that breaks a promise is not worth its name. */
final class ContractCatchesBrokenStoresTest {
    private static final ThreadLocal<Flaw> PLANTED = ThreadLocal.withInitial(() -> {
        throw new IllegalStateException("Plant a flaw first");
    });

    private static final ThreadLocal<Function<Quotas, Stores>> BOUNDED = ThreadLocal.withInitial(() -> {
        throw new IllegalStateException("Plant a flaw first");
    });

    private static final ThreadLocal<Supplier<Tickets>> TICKETS = ThreadLocal.withInitial(() -> {
        throw new IllegalStateException("Plant a flaw first");
    });

    @ParameterizedTest
    @MethodSource("connectionFlaws")
    void a_store_that_breaks_a_promise_fails_the_contract(Flaw flaw) {
        assertThat(failuresOf(flaw, OnPlantedStore.class)).contains(flaw.caughtBy());
    }

    @ParameterizedTest
    @MethodSource("logFlaws")
    void a_log_that_breaks_a_promise_fails_the_contract(Flaw flaw) {
        assertThat(failuresOf(flaw, OnPlantedLog.class)).contains(flaw.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void subscriptions_that_break_a_promise_fail_the_contract(SubscriptionFlaw flaw) {
        assertThat(failuresOf(flaw, OnPlantedSubscriptions.class)).contains(flaw.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void stores_that_break_a_quota_fail_the_contract(QuotaFlaw flaw) {
        BOUNDED.set(flaw::plant);
        assertThat(failuresOf(OnBoundedStores.class, 15)).contains(flaw.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void tickets_that_break_a_promise_fail_the_contract(TicketFlaw flaw) {
        TICKETS.set(flaw::plant);
        assertThat(failuresOf(OnPlantedTickets.class, 15)).contains(flaw.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void the_laws_of_the_contracts_hold_without_a_flaw(None sound) {
        assertThat(failuresOf(sound, OnPlantedStore.class)).isEmpty();
        assertThat(failuresOf(sound, OnPlantedLog.class)).isEmpty();
        assertThat(failuresOf(sound, OnPlantedSubscriptions.class)).isEmpty();
        BOUNDED.set(FreshStores::fresh);
        assertThat(failuresOf(OnBoundedStores.class, 15)).isEmpty();
        TICKETS.set(InMemoryTickets::new);
        assertThat(failuresOf(OnPlantedTickets.class, 15)).isEmpty();
    }

    private static Stream<Flaw> connectionFlaws() {
        return Stream.of(NameFlaw.values(), TakeoverFlaw.values(), RoomFlaw.values())
                .flatMap(Stream::of);
    }

    private static Stream<Flaw> logFlaws() {
        return Stream.of(AppendFlaw.values(), RefFlaw.values(), ReadFlaw.values())
                .flatMap(Stream::of);
    }

    private static Stream<String> failuresOf(Flaw flaw, Class<?> suite) {
        PLANTED.set(flaw);
        return failuresOf(suite, 20);
    }

    private static Stream<String> failuresOf(Class<?> suite, long atLeast) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isGreaterThan(atLeast);
        assertThat(tests.skipped().count() + tests.aborted().count()).isZero();
        return tests.failed().stream().map(ContractCatchesBrokenStoresTest::nameOf);
    }

    private static String nameOf(Event failed) {
        return failed.getTestDescriptor().getDisplayName().replace(' ', '_');
    }

    enum None implements Flaw {
        NONE;

        @Override
        public Stores plant() {
            return FreshStores.fresh();
        }

        @Override
        public String caughtBy() {
            return "";
        }
    }

    static final class OnPlantedStore extends ConnectionStoreContract {
        @Override
        protected ConnectionStore emptyStore() {
            return PLANTED.get().plant().connections();
        }
    }

    static final class OnPlantedSubscriptions extends SubscriptionsContract {
        @Override
        protected Stores emptyStores() {
            return PLANTED.get().plant();
        }
    }

    static final class OnBoundedStores extends QuotasContract {
        @Override
        protected Stores emptyStores(Quotas quotas) {
            return BOUNDED.get().apply(quotas);
        }
    }

    static final class OnPlantedTickets extends TicketsContract {
        @Override
        protected Tickets noTickets() {
            return TICKETS.get().get();
        }
    }

    static final class OnPlantedLog extends MessageLogContract {
        @Override
        protected Stores emptyStores() {
            return PLANTED.get().plant();
        }
    }
}
