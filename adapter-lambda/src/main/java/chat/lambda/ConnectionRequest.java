package chat.lambda;

import chat.core.port.MessageGateway.Reason;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** One request about one connection, and one more try where that may help: all within two seconds. */
record ConnectionRequest(Runnable request) {
    /** How long one try may take to connect, and then to be answered. */
    static final Duration PATIENCE = Duration.ofMillis(800);

    private static final Duration LATEST_RETRY = Duration.ofMillis(900);
    private static final int SHORTEST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 250;

    /** Not seeded before a snapshot: else all that are restored from it would pause alike. */
    private static final RandomGenerator JITTER = new SecureRandom();

    /** Answers why it was not fulfilled; empty where it was. */
    Optional<Reason> carryOut() {
        long begun = System.nanoTime();
        Attempt first = attempt();
        if (!first.mayPass() || System.nanoTime() - begun > LATEST_RETRY.toNanos()) {
            return first.trouble();
        }
        return pause() ? attempt().trouble() : first.trouble();
    }

    private Attempt attempt() {
        try {
            request.run();
            return new Attempt(Optional.empty(), false);
        } catch (AwsServiceException refused) {
            return refusal(refused.statusCode());
        } catch (SdkException unanswered) {
            return new Attempt(Optional.of(Reason.FAILED), true);
        }
    }

    /** The status alone tells: a bare 410 is no {@code GoneException}. */
    private static Attempt refusal(int status) {
        return switch (status) {
            case 410 -> new Attempt(Optional.of(Reason.GONE), false);
            case 413 -> new Attempt(Optional.of(Reason.TOO_LARGE), false);
            case 429 -> new Attempt(Optional.of(Reason.THROTTLED), true);
            default -> new Attempt(Optional.of(Reason.FAILED), status >= 500);
        };
    }

    private static boolean pause() {
        try {
            Thread.sleep(JITTER.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Attempt(Optional<Reason> trouble, boolean mayPass) {}
}
