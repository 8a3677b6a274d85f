package chat.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import chat.core.port.MessageGateway;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

final class ContractCatchesBrokenGatewaysTest {
    private static final ThreadLocal<UnaryOperator<MessageGateway>> PLANTED =
            ThreadLocal.withInitial(UnaryOperator::identity);

    @ParameterizedTest
    @EnumSource
    void a_broken_promise_fails_a_test_and_skips_none(BrokenGateway broken) {
        PLANTED.set(broken);

        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OnPlantedGateway.class))
                .execute()
                .testEvents();

        assertThat(tests.failed().count()).isPositive();
        assertThat(tests.skipped().count() + tests.aborted().count()).isZero();
    }

    static final class OnPlantedGateway extends MessageGatewayContract {
        @Override
        protected Wire newWire() {
            return new RecordingWire(PLANTED.get());
        }
    }
}
