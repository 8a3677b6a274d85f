package chat.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordingGatewayTest extends MessageGatewayContract {
    @Override
    protected Wire newWire() {
        return new RecordingWire(UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void fails_as_it_is_told_to(Reason reason) {
        RecordingGateway gateway = new RecordingGateway();
        ConnectionId troubled = new ConnectionId("c-1");
        gateway.fail(troubled, reason);

        assertThat(gateway.post(List.of(troubled), new RoomOpened(new RoomName("maths"))))
                .containsExactly(new Undelivered(troubled, reason));
        assertThat(gateway.received(troubled)).isEmpty();
    }
}
