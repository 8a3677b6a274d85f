package chat.template;

import java.util.Optional;

/**
 * A queue of SQS.
 *
 * @param url what {@code !Ref} gives: {@code https://sqs.REGION.amazonaws.com/ACCOUNT/NAME}
 * @param deadLetters the ARN of the queue for what fails too often
 * @param maxReceiveCount how often a message is handed out before it goes there; 0 where it never does
 */
public record Queue(
        String logicalId,
        String name,
        String arn,
        String url,
        int visibilitySeconds,
        Optional<String> deadLetters,
        int maxReceiveCount) {}
