package chat.acceptance;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests that go through the offline door alone, and why: what they are about is API Gateway's own affair. */
public final class OfflineAlone implements ExecutionCondition {
    static final Map<String, String> REASONS = Map.of(
            "SlowReadersTest",
            "API Gateway has no close code 4008; it answers 429 to who posts to a slow reader.",
            "BurstTest",
            "It fills the offline server's outboxes; API Gateway's buffers are its own.",
            "FloodingTest",
            "API Gateway counts the frames of all connections together, so who floods takes of the others' share.",
            "RacingMembersTest.sixteen_send_at_once_and_everyone_sees_one_order",
            "The posts of two functions may overtake each other; a client goes by seq.",
            "ComingAndGoingTest.two_thousand_come_and_go_and_nothing_of_them_stays",
            "It weighs the server's heap; on AWS there is no server.",
            "HostileFramesTest.a_page_of_a_foreign_site_is_not_let_in",
            "API Gateway asks no WebSocket where its page is from.",
            "SameTranscriptsTest",
            "It goes through both doors by itself.");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return FrontDoor.ofThisRun() == FrontDoor.OFFLINE
                ? ConditionEvaluationResult.enabled("Every test goes through the offline door.")
                : reason(context)
                        .map(ConditionEvaluationResult::disabled)
                        .orElseGet(() -> ConditionEvaluationResult.enabled("It goes through both doors."));
    }

    private static Optional<String> reason(ExtensionContext context) {
        return context.getTestClass()
                .map(Class::getSimpleName)
                .flatMap(name -> Optional.ofNullable(REASONS.get(name))
                        .or(() -> context.getTestMethod().map(method -> REASONS.get(name + "." + method.getName()))));
    }
}
