package chat.cloud;

import static java.util.stream.Collectors.toSet;

import chat.cloud.Instances.Run;
import chat.cloud.Invocation.Outcome;
import chat.template.Deployment;
import chat.template.LambdaFunction;
import chat.template.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives a queue's messages to its function; what fails comes again after a while, and in the end to the dead letters. */
final class Worker {
    private final Source source;
    private final LambdaFunction function;
    private final LocalQueue queue;
    private final Instances instances;
    private final Journal journal;
    private final Redrive redrive;
    private final Semaphore free;

    Worker(
            Source source,
            LambdaFunction function,
            LocalQueue queue,
            Instances instances,
            Journal journal,
            Redrive redrive) {
        this.source = source;
        this.function = function;
        this.queue = queue;
        this.instances = instances;
        this.journal = journal;
        this.redrive = redrive;
        this.free = new Semaphore(source.maximumConcurrency());
    }

    /** Answers a worker for each queue of the template that has a function. */
    static List<Worker> of(
            Deployment deployment, Queues queues, Instances instances, Journal journal, Redrive redrive) {
        Map<String, LambdaFunction> functions = deployment.functions().stream()
                .collect(Collectors.toMap(LambdaFunction::logicalId, Function.identity()));
        return deployment.sources().stream()
                .flatMap(source -> queues
                        .byArn(source.queueArn())
                        .flatMap(queue -> Optional.ofNullable(functions.get(source.function()))
                                .map(function -> new Worker(source, function, queue, instances, journal, redrive)))
                        .stream())
                .toList();
    }

    /** From now on it works whenever there is something in the queue. */
    void begin() {
        queue.onMessage(this::wake);
    }

    private void wake() {
        if (free.tryAcquire()) {
            Thread.startVirtualThread(this::drain);
        }
    }

    private void drain() {
        try {
            for (List<Message> batch = next(); !batch.isEmpty(); batch = next()) {
                work(batch);
            }
        } finally {
            free.release();
        }
        if (queue.size() > 0) {
            wake();
        }
    }

    private List<Message> next() {
        return queue.take(source.batchSize());
    }

    private void work(List<Message> batch) {
        Story story = new Story(Kind.QUEUE, Optional.empty(), Optional.empty(), Optional.empty());
        ObjectNode event = event(batch);
        story.goesTo(function, event);
        Invocation invocation = Invocation.of(event.toString(), Duration.ofSeconds(function.timeoutSeconds()));
        Run run = instances.invoke(function, invocation);
        story.ran(run, invocation.ledger());
        Set<String> failed = failed(batch, run.outcome());
        journal.add(story.ends(failed.isEmpty() ? "ok" : "failed"));
        batch.stream()
                .filter(message -> failed.contains(message.id()))
                .forEach(message -> redrive.putBack(message, queue));
    }

    /** A failure that names no message of the batch fails them all (AWS: Lambda, services-sqs-errorhandling). */
    private Set<String> failed(List<Message> batch, Outcome outcome) {
        Set<String> all = batch.stream().map(Message::id).collect(toSet());
        if (!(outcome instanceof Outcome.Answered(var json))) {
            return all;
        }
        if (!source.reportsFailures()) {
            return Set.of();
        }
        Set<String> failed = Json.readObject(json)
                .orElseGet(Json::object)
                .path("batchItemFailures")
                .valueStream()
                .map(failure -> failure.path("itemIdentifier").asString(""))
                .collect(toSet());
        return all.containsAll(failed) ? failed : all;
    }

    private ObjectNode event(List<Message> batch) {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        for (Message message : batch) {
            ObjectNode item = records.addObject()
                    .put("messageId", message.id())
                    .put("receiptHandle", message.id())
                    .put("body", message.body())
                    .put("md5OfBody", SqsDoor.md5(message.body()));
            item.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(message.received()));
            item.putObject("messageAttributes");
            item.put("eventSource", "aws:sqs")
                    .put("eventSourceARN", source.queueArn())
                    .put("awsRegion", "us-east-1");
        }
        return event;
    }
}
