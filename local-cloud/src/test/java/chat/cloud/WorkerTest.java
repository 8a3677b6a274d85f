package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

// AWSDOC: Lambda, with-sqs and services-sqs-errorhandling.
final class WorkerTest {
    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    private final LinkedBlockingQueue<Runnable> hidden = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Duration> delays = new LinkedBlockingQueue<>();
    private final Front front = Front.ofAws((delay, task) -> {
        delays.add(delay);
        hidden.add(task);
    });

    @AfterEach
    void close() {
        front.close();
    }

    private void send(String... bodies) throws Exception {
        ObjectNode request = Json.object().put("QueueUrl", Front.queue("Work"));
        for (int i = 0; i < bodies.length; i++) {
            request.withArray("Entries").addObject().put("Id", "e" + i).put("MessageBody", bodies[i]);
        }
        assertThat(front.aws(Optional.empty(), "AmazonSQS.SendMessageBatch", request.toString())
                        .statusCode())
                .isEqualTo(200);
    }

    private List<JsonNode> given() throws InterruptedException {
        return front.script.event("").path("Records").valueStream().toList();
    }

    private static int received(JsonNode message) {
        return message.path("attributes").path("ApproximateReceiveCount").asInt();
    }

    private static String fails(String... ids) {
        ObjectNode answer = Json.object();
        for (String id : ids) {
            answer.withArray("batchItemFailures").addObject().put("itemIdentifier", id);
        }
        return answer.toString();
    }

    /** Lets the time go by after which a message is seen again. */
    private void reappear() throws InterruptedException {
        Runnable task = hidden.poll(30, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        assertThat(delays.remove()).isEqualTo(Duration.ofMinutes(3));
        task.run();
    }

    @Test
    void a_message_is_given_to_the_function_as_sqs_gives_it() throws Exception {
        front.script.on("", (event, environment) -> NO_FAILURES);
        send("hello");

        JsonNode message = given().getFirst();
        assertThat(message.path("body").asString()).isEqualTo("hello");
        assertThat(message.path("messageId").asString()).hasSize(36);
        assertThat(message.path("md5OfBody").asString()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(message.path("eventSource").asString()).isEqualTo("aws:sqs");
        assertThat(message.path("eventSourceARN").asString()).startsWith("arn:aws:sqs:us-east-1:123456789012:");
        assertThat(message.path("awsRegion").asString()).isEqualTo("us-east-1");
        assertThat(received(message)).isEqualTo(1);
    }

    private HttpResponse<String> send(String body, int delaySeconds) throws Exception {
        ObjectNode request = Json.object().put("QueueUrl", Front.queue("Work")).put("MessageBody", body);
        request.put("DelaySeconds", delaySeconds);
        return front.aws(Optional.empty(), "AmazonSQS.SendMessage", request.toString());
    }

    // AWSDOC: SQS, sqs-message-timers.
    @Test
    void what_is_to_come_later_is_given_to_nobody_before() throws Exception {
        front.script.on("", (event, environment) -> NO_FAILURES);
        send("later", 900);
        send("now");

        assertThat(given().getFirst().path("body").asString()).isEqualTo("now");
        String attributes = Json.object().put("QueueUrl", Front.queue("Work")).toString();
        assertThat(front.aws(Optional.empty(), "AmazonSQS.GetQueueAttributes", attributes)
                        .body())
                .contains("\"ApproximateNumberOfMessages\":\"0\"", "\"ApproximateNumberOfMessagesDelayed\":\"1\"");
        assertThat(delays.remove()).isEqualTo(Duration.ofMinutes(15));
        hidden.remove().run();
        JsonNode later = given().getFirst();
        assertThat(later.path("body").asString()).isEqualTo("later");
        assertThat(received(later)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 901})
    void no_message_is_kept_back_for_longer_than_15_minutes(int delay) throws Exception {
        assertThat(send("later", delay).body()).contains("InvalidParameterValue", "must be >= 0 and <= 900");
        ObjectNode request = Json.object().put("QueueUrl", Front.queue("Work"));
        request.withArray("Entries")
                .addObject()
                .put("Id", "e1")
                .put("MessageBody", "later")
                .put("DelaySeconds", delay);
        assertThat(front.aws(Optional.empty(), "AmazonSQS.SendMessageBatch", request.toString())
                        .body())
                .contains("\"Successful\":[]", "\"Id\":\"e1\"", "InvalidParameterValue");
        assertThat(hidden).isEmpty();
    }

    @Test
    void only_what_the_function_names_as_failed_comes_again() throws Exception {
        front.script.on("", (event, environment) -> {
            JsonNode first = event.path("Records").get(0);
            boolean bad = first.path("body").asString().equals("bad") && received(first) == 1;
            return bad ? fails(first.path("messageId").asString()) : NO_FAILURES;
        });
        send("bad", "good");
        given();
        reappear();

        List<JsonNode> seen = given();
        while (!seen.getFirst().path("body").asString().equals("bad")) {
            seen = given();
        }
        assertThat(received(seen.getFirst())).isEqualTo(2);
        assertThat(hidden).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!", "{\"batchItemFailures\":[{\"itemIdentifier\":\"nobody\"}]}", "{\"batchItemFailures\":[{}]}"
            })
    void all_come_again_where_the_function_throws_or_names_none_of_them(String answer) throws Exception {
        front.script.on("", (event, environment) -> {
            if (answer.equals("!")) {
                throw new IllegalStateException("broken");
            }
            return answer;
        });
        send("one");
        given();
        reappear();

        assertThat(received(given().getFirst())).isEqualTo(2);
    }

    @Test
    void what_fails_three_times_is_a_dead_letter() throws Exception {
        front.script.on("", (event, environment) -> {
            if (event.path("Records").get(0).path("eventSourceARN").asString().endsWith(":Work")) {
                throw new IllegalStateException("broken");
            }
            return "null";
        });
        send("poison");
        for (int count = 1; count < 3; count++) {
            assertThat(received(given().getFirst())).isEqualTo(count);
            reappear();
        }
        assertThat(received(given().getFirst())).isEqualTo(3);

        JsonNode dead = given().getFirst();
        assertThat(dead.path("eventSourceARN").asString()).endsWith(":Dead");
        assertThat(dead.path("body").asString()).isEqualTo("poison");
        assertThat(hidden).isEmpty();
    }

    @Test
    void so_many_work_side_by_side_as_the_source_says() throws Exception {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<String> gate = new CompletableFuture<>();
        front.script.on("", (event, environment) -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            String answer = gate.get(30, TimeUnit.SECONDS);
            working.decrementAndGet();
            return answer;
        });
        for (int i = 0; i < 10; i++) {
            send("one", "two", "three");
        }
        int seen = given().size() + given().size();
        gate.complete(NO_FAILURES);
        while (seen < 30) {
            List<JsonNode> batch = given();
            assertThat(batch).hasSizeLessThanOrEqualTo(3);
            seen += batch.size();
        }

        assertThat(most).hasValue(2);
    }
}
