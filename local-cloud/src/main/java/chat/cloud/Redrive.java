package chat.cloud;

import java.time.Duration;
import java.util.Optional;

/** What becomes of a message that a function could not deal with: it comes again, and in the end it is a dead letter. */
record Redrive(Queues queues, Alarm alarm) {
    void putBack(Message message, LocalQueue queue) {
        Optional<LocalQueue> deadLetters = queue.settings()
                .deadLetters()
                .filter(arn -> message.received() >= queue.settings().maxReceiveCount())
                .flatMap(queues::byArn);
        deadLetters.ifPresentOrElse(
                letters -> letters.put(message),
                () -> alarm.after(Duration.ofSeconds(queue.settings().visibilitySeconds()), () -> queue.put(message)));
    }
}
