package chat.template;

import chat.template.Value.Fields;
import java.util.List;

/** Reads the queues. */
final class Queues {
    private static final int DEFAULT_SECONDS = 30;
    private static final int MOST_SECONDS = 43_200;
    private static final int MOST_RECEIVES = 1_000;

    private Queues() {}

    static List<Queue> read(Stack stack, Notices notices) {
        List<Resource> queues = stack.of("AWS::SQS::Queue");
        return queues.stream().map(queue -> read(queue, queues, notices)).toList();
    }

    private static Queue read(Resource queue, List<Resource> queues, Notices notices) {
        Fields redrive = queue.properties().map("RedrivePolicy");
        if (queue.properties().isTrue("FifoQueue")) {
            notices.add(queue.place(), "the order of a FIFO queue is not kept here.");
        }
        redrive.findText("deadLetterTargetArn").ifPresent(arn -> {
            if (queues.stream().noneMatch(candidate -> candidate.arn().equals(arn))) {
                throw queue.place()
                        .fault("its deadLetterTargetArn is '" + arn
                                + "', but there is no such queue. Write !GetAtt MyQueue.Arn.");
            }
            redrive.needText("maxReceiveCount");
        });
        return new Queue(
                queue.id(),
                queue.name(),
                queue.arn(),
                queue.ref(),
                queue.properties().number("VisibilityTimeout", DEFAULT_SECONDS, 0, MOST_SECONDS),
                redrive.findText("deadLetterTargetArn"),
                redrive.number("maxReceiveCount", 0, 1, MOST_RECEIVES));
    }
}
