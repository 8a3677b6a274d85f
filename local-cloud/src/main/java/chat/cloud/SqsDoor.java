package chat.cloud;

import chat.cloud.Callers.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The door to SQS: takes messages, one or a batch, at once or later, and tells how many wait. */
final class SqsDoor {
    private static final int LONGEST_DELAY = 900;

    private final Queues queues;
    private final Alarm alarm;

    /** Makes a door to {@code queues}, where {@code alarm} tells when a delay is over. */
    SqsDoor(Queues queues, Alarm alarm) {
        this.queues = queues;
        this.alarm = alarm;
    }

    /** Answers {@code operation} as SQS does. */
    Reply answer(Optional<Caller> caller, String operation, String body) {
        ObjectNode request = Json.readObject(body).orElseGet(Json::object);
        Optional<LocalQueue> queue = queues.byUrl(request.path("QueueUrl").asString(""));
        if (queue.isEmpty()) {
            return Reply.fault("com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
        }
        String action = "sqs:" + operation.replace("SendMessageBatch", "SendMessage");
        String arn = queue.get().settings().arn();
        if (caller.isPresent() && !caller.get().may(action, arn)) {
            String refusal = caller.get().refusal(action, arn);
            note(caller.get(), operation, queue.get(), Call.DENIED, refusal);
            return Reply.fault("com.amazon.coral.service#AccessDeniedException", refusal);
        }
        Reply reply = switch (operation) {
            case "SendMessage" ->
                flaw(request)
                        .map(flaw -> Reply.fault("com.amazon.coral.service#InvalidParameterValueException", flaw))
                        .orElseGet(() -> Reply.ok(send(queue.get(), request).toString()));
            case "SendMessageBatch" -> Reply.ok(sendAll(queue.get(), request).toString());
            case "GetQueueAttributes" -> Reply.ok(attributes(queue.get()).toString());
            default ->
                Reply.fault("com.amazon.coral.service#UnknownOperationException", operation + " is not emulated.");
        };
        caller.ifPresent(known -> note(known, operation, queue.get(), reply.status() == 200 ? Call.OK : "Unknown", ""));
        return reply;
    }

    private static void note(Caller caller, String operation, LocalQueue queue, String outcome, String detail) {
        caller.ledger().add(new Call("sqs", operation, queue.settings().logicalId(), 0, 0, 0, outcome, detail));
    }

    private static Optional<String> flaw(JsonNode message) {
        int delay = delay(message);
        return delay >= 0 && delay <= LONGEST_DELAY
                ? Optional.empty()
                : Optional.of("Value " + delay + " for parameter DelaySeconds is invalid. Reason: DelaySeconds must be"
                        + " >= 0 and <= 900.");
    }

    private static int delay(JsonNode message) {
        return message.path("DelaySeconds").asInt(0);
    }

    private ObjectNode send(LocalQueue queue, JsonNode request) {
        String body = request.path("MessageBody").asString("");
        String id = UUID.randomUUID().toString();
        Message message = new Message(id, body, 0);
        int delay = delay(request);
        if (delay > 0) {
            queue.putLater(message, Duration.ofSeconds(delay), alarm);
        } else {
            queue.put(message);
        }
        return Json.object().put("MessageId", id).put("MD5OfMessageBody", md5(body));
    }

    private ObjectNode sendAll(LocalQueue queue, JsonNode request) {
        ObjectNode answer = Json.object();
        ArrayNode successful = answer.putArray("Successful");
        ArrayNode failed = answer.putArray("Failed");
        for (JsonNode entry : request.path("Entries")) {
            String id = entry.path("Id").asString("");
            flaw(entry)
                    .ifPresentOrElse(
                            flaw -> failed.addObject()
                                    .put("Id", id)
                                    .put("SenderFault", true)
                                    .put("Code", "InvalidParameterValue")
                                    .put("Message", flaw),
                            () -> successful.add(send(queue, entry).put("Id", id)));
        }
        return answer;
    }

    private static ObjectNode attributes(LocalQueue queue) {
        ObjectNode answer = Json.object();
        answer.putObject("Attributes")
                .put("ApproximateNumberOfMessages", Integer.toString(queue.size()))
                .put("ApproximateNumberOfMessagesDelayed", Integer.toString(queue.delayed()))
                .put("QueueArn", queue.settings().arn());
        return answer;
    }

    static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
