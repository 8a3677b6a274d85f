package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import java.util.List;
import java.util.function.Predicate;

/** Takes no connection for gone that is still being made: until its {@code $connect} has answered, posts get a 410. */
record SparingGateway(MessageGateway gateway, Predicate<ConnectionId> isNew) implements MessageGateway {
    @Override
    public List<Undelivered> post(List<ConnectionId> recipients, ServerEvent event) {
        return gateway.post(recipients, event).stream().map(this::judged).toList();
    }

    private Undelivered judged(Undelivered undelivered) {
        return undelivered.reason() == Reason.GONE && isNew.test(undelivered.connection())
                ? new Undelivered(undelivered.connection(), Reason.FAILED)
                : undelivered;
    }
}
