package chat.architecture.planted.chat.core.domain;

import chat.architecture.planted.chat.core.port.MessageGateway;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class ReadsTheClock {
    Optional<MessageGateway> gateway = Optional.empty();

    Instant time() {
        return Instant.now();
    }

    UUID chance() {
        return UUID.randomUUID();
    }

    Thread thread() {
        return Thread.ofVirtual().unstarted(() -> {});
    }

    boolean file() {
        return Path.of(".").toFile().exists();
    }
}
