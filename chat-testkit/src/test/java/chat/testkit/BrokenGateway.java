package chat.testkit;

import chat.core.domain.ConnectionId;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gateways that break one promise each. */
enum BrokenGateway implements UnaryOperator<MessageGateway> {
    THROWS_AT_THE_FIRST_GONE {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> {
                List<MessageGateway.Undelivered> undelivered = new ArrayList<>();
                for (ConnectionId recipient : recipients) {
                    if (!sound.post(List.of(recipient), event).isEmpty()) {
                        throw new IllegalStateException("410");
                    }
                }
                return undelivered;
            };
        }
    },
    STOPS_AFTER_A_FAILURE {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> {
                for (ConnectionId recipient : recipients) {
                    List<MessageGateway.Undelivered> undelivered = sound.post(List.of(recipient), event);
                    if (!undelivered.isEmpty()) {
                        return undelivered;
                    }
                }
                return List.of();
            };
        }
    },
    FORGETS_THE_LAST_RECIPIENT {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> sound.post(recipients.subList(0, Math.max(1, recipients.size() - 1)), event);
        }
    },
    REPORTS_NOBODY_GONE {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> {
                sound.post(recipients, event);
                return List.of();
            };
        }
    },
    REPORTS_THE_GONE_AS_FAILED {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> sound.post(recipients, event).stream()
                    .map(gone -> new MessageGateway.Undelivered(gone.connection(), MessageGateway.Reason.FAILED))
                    .toList();
        }
    },
    REPORTS_THE_GONE_TWICE {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> sound.post(recipients, event).stream()
                    .flatMap(gone -> Stream.of(gone, gone))
                    .toList();
        }
    },
    REPORTS_THE_GONE_ONCE_FOR_ALL {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            Set<ConnectionId> reported = ConcurrentHashMap.newKeySet();
            return (recipients, event) -> sound.post(recipients, event).stream()
                    .filter(gone -> reported.add(gone.connection()))
                    .toList();
        }
    },
    SENDS_TWICE {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> {
                sound.post(recipients, event);
                return sound.post(recipients, event);
            };
        }
    },
    SENDS_TO_EVERYBODY_IT_EVER_MET {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            return (recipients, event) -> {
                sound.post(
                        Stream.of("c-1", "c-2", "c-3")
                                .map(ConnectionId::new)
                                .filter(id -> !recipients.contains(id))
                                .toList(),
                        event);
                return sound.post(recipients, event);
            };
        }
    },
    HOLDS_EVERY_OTHER_EVENT_BACK {
        @Override
        public MessageGateway apply(MessageGateway sound) {
            List<Runnable> held = new ArrayList<>();
            return (recipients, event) -> heldBack(held, sound, recipients, event);
        }
    };

    private static synchronized List<MessageGateway.Undelivered> heldBack(
            List<Runnable> held, MessageGateway sound, List<ConnectionId> recipients, ServerEvent event) {
        if (held.isEmpty()) {
            held.add(() -> sound.post(recipients, event));
            return List.of();
        }
        List<MessageGateway.Undelivered> undelivered = sound.post(recipients, event);
        held.removeFirst().run();
        return undelivered;
    }
}
