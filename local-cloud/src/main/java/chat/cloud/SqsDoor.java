package chat.cloud;

import chat.cloud.Callers.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The door to SQS: takes messages, one or a batch, and tells how many wait. */
final class SqsDoor {
    private final Queues queues;

    SqsDoor(Queues queues) {
        this.queues = queues;
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
            case "SendMessage" -> Reply.ok(send(queue.get(), request).toString());
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

    private static ObjectNode send(LocalQueue queue, JsonNode message) {
        String body = message.path("MessageBody").asString("");
        String id = UUID.randomUUID().toString();
        queue.put(new Message(id, body, 0));
        return Json.object().put("MessageId", id).put("MD5OfMessageBody", md5(body));
    }

    private static ObjectNode sendAll(LocalQueue queue, JsonNode request) {
        ObjectNode answer = Json.object();
        for (JsonNode entry : request.path("Entries")) {
            ObjectNode sent = send(queue, entry).put("Id", entry.path("Id").asString(""));
            answer.withArray("Successful").add(sent);
        }
        answer.putArray("Failed");
        return answer;
    }

    private static ObjectNode attributes(LocalQueue queue) {
        ObjectNode answer = Json.object();
        answer.putObject("Attributes")
                .put("ApproximateNumberOfMessages", Integer.toString(queue.size()))
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
