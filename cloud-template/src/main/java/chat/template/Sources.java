package chat.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which function is given the messages of which queue. */
final class Sources {
    private static final int DEFAULT_BATCH = 10;
    private static final int MOST_IN_A_BATCH = 10_000;
    private static final int LEAST_CONCURRENCY = 2;
    private static final int MOST_CONCURRENCY = 1_000;

    private final List<Queue> queues;
    private final List<LambdaFunction> functions;
    private final Callees callees;

    Sources(List<Queue> queues, List<LambdaFunction> functions, Callees callees) {
        this.queues = queues;
        this.functions = functions;
        this.callees = callees;
    }

    List<Source> read(Stack stack, Notices notices) {
        List<Source> sources = new ArrayList<>();
        for (Resource resource : stack.of("AWS::Lambda::EventSourceMapping")) {
            String arn = resource.properties().needText("EventSourceArn");
            if (arn.contains(":sqs:")) {
                sources.add(read(resource, arn));
            } else {
                notices.add(
                        resource.place(),
                        "only queues of SQS are sources here, not '" + arn + "': its events never come.");
            }
        }
        return sources;
    }

    private Source read(Resource resource, String arn) {
        String function = callees.find(resource.properties().needText("FunctionName"), resource)
                .function();
        check(resource, arn, function);
        List<String> reports = resource.properties().texts("FunctionResponseTypes");
        reports.stream()
                .filter(type -> !type.equals("ReportBatchItemFailures"))
                .findFirst()
                .ifPresent(type -> {
                    throw resource.place()
                            .fault("a FunctionResponseType is ReportBatchItemFailures, not '" + type + "'.");
                });
        return new Source(
                resource.id(),
                arn,
                function,
                resource.properties().number("BatchSize", DEFAULT_BATCH, 1, MOST_IN_A_BATCH),
                !reports.isEmpty(),
                resource.properties()
                        .map("ScalingConfig")
                        .number("MaximumConcurrency", MOST_CONCURRENCY, LEAST_CONCURRENCY, MOST_CONCURRENCY));
    }

    private void check(Resource resource, String arn, String id) {
        Optional<Queue> queue =
                queues.stream().filter(candidate -> candidate.arn().equals(arn)).findFirst();
        LambdaFunction function = functions.stream()
                .filter(candidate -> candidate.logicalId().equals(id))
                .findFirst()
                .orElseThrow();
        if (queue.isEmpty()) {
            throw resource.at("EventSourceArn")
                    .fault("its EventSourceArn is '" + arn
                            + "', but there is no such queue. Write !GetAtt MyQueue.Arn.");
        }
        if (queue.get().visibilitySeconds() < function.timeoutSeconds()) {
            throw resource.place()
                    .fault("a message of " + queue.get().logicalId() + " is hidden for "
                            + queue.get().visibilitySeconds() + " seconds, but " + id + " may take "
                            + function.timeoutSeconds()
                            + ". Raise VisibilityTimeout to six times as much.");
        }
        for (String action : List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")) {
            if (!function.role().allows(action, arn)) {
                throw resource.place()
                        .fault(id + " may not do " + action + " on "
                                + queue.get().logicalId() + ", so nothing can be fetched for it. Allow it in its role "
                                + function.role().name() + ".");
            }
        }
    }
}
