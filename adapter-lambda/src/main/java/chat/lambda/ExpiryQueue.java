package chat.lambda;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where open connections wait for their identities to expire: a queue of SQS, which keeps messages back. */
record ExpiryQueue(SqsClient client, String url) {
    /** SQS keeps none back for longer (AWS: SQS, sqs-message-timers). */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** API Gateway closes each connection after that by itself (AWS: API Gateway, limits). */
    private static final Duration LIFETIME = Duration.ofHours(2);

    /** Takes a connection that is about to open, unless it ends sooner than its identity; not before it is open. */
    void begin(Expiry expiry, Instant now) {
        Duration left = expiry.left(now);
        if (left.compareTo(LIFETIME) < 0) {
            send(expiry, longer(left, Newcomers.NEW));
        }
    }

    /** Has an expiry that is not due come again when it is, or as late as SQS can. */
    void goOn(Expiry expiry, Instant now) {
        send(expiry, expiry.left(now));
    }

    private void send(Expiry expiry, Duration wait) {
        Duration delay = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        int seconds = (int) delay.plusNanos(999_999_999).toSeconds();
        client.sendMessage(
                send -> send.queueUrl(url).messageBody(expiry.toJson()).delaySeconds(seconds));
    }

    private static Duration longer(Duration one, Duration another) {
        return one.compareTo(another) > 0 ? one : another;
    }
}
