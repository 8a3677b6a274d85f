package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class AwsEndpointTest {
    private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/";
    private static final String DENIED = "com.amazon.coral.service#AccessDeniedException";

    private final Front front = Front.ofAws((delay, task) -> {});
    private final String names = "names-" + front.script.name();
    private final String rooms = "rooms-" + front.script.name();

    @AfterEach
    void close() {
        front.close();
    }

    /** Has the function that may do little ask, and answers what it was told. */
    private HttpResponse<String> tryTo(String operation, String body) throws Exception {
        CompletableFuture<HttpResponse<String>> told = new CompletableFuture<>();
        front.script.on("try", (event, environment) -> {
            Optional<String> key = Optional.of(Script.variable(environment, "AWS_ACCESS_KEY_ID"));
            told.complete(front.aws(key, operation, body));
            return Script.says("tried");
        });
        try (Wire wire = front.dial()) {
            wire.say("{\"action\":\"try\"}").hear();
        }
        return told.get(30, TimeUnit.SECONDS);
    }

    private JsonNode recorded() throws Exception {
        return front.records().stream()
                .filter(each -> each.path("kind").asString().equals("MESSAGE"))
                .findAny()
                .orElseThrow();
    }

    private static String item(String table, String id) {
        return "{\"TableName\":\"" + table + "\",\"Item\":{\"ID\":{\"S\":\"" + id + "\"}}}";
    }

    private static String key(String table, String id) {
        return "{\"TableName\":\"" + table + "\",\"Key\":{\"ID\":{\"S\":\"" + id + "\"}}}";
    }

    // IAM's words, as DynamoDB has them.
    @Test
    void what_the_role_does_not_allow_is_denied_in_awss_words() throws Exception {
        HttpResponse<String> told = tryTo("DynamoDB_20120810.PutItem", item(rooms, "lab"));

        JsonNode body = Json.read(told.body()).orElseThrow();
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(body.path("__type").asString()).isEqualTo(DENIED);
        assertThat(body.path("Message").asString())
                .matches("User: arn:aws:sts::123456789012:assumed-role/limited/\\S+ is not authorized to perform:"
                        + " dynamodb:PutItem on resource: " + ARN + rooms
                        + " because no identity-based policy allows the dynamodb:PutItem action");
        assertThat(recorded().path("outcome").asString()).isEqualTo("denied");
        JsonNode call = recorded().path("calls").get(0);
        assertThat(call.path("outcome").asString()).isEqualTo("AccessDenied");
        assertThat(call.path("detail")).isEqualTo(body.path("Message"));
        assertThat(front.aws(Optional.empty(), "DynamoDB_20120810.GetItem", key(rooms, "lab"))
                        .body())
                .isEqualTo("{}");
    }

    // IAM: a transaction is its parts, a batch its tables; a resource may be named by its ARN.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TransactWriteItems | {'TransactItems':[{'Put':PUT-NAME}]}                        | ''",
                "TransactWriteItems | {'TransactItems':[{'Put':PUT-NAME},{'Put':PUT-ROOM}]}       | dynamodb:PutItem",
                "TransactWriteItems | {'TransactItems':[{'Delete':KEY-NAME}]}                     | dynamodb:DeleteItem",
                "TransactWriteItems | {'TransactItems':[{'ConditionCheck':KEY-NAME}]}             | dynamodb:ConditionCheckItem",
                "TransactGetItems   | {'TransactItems':[{'Get':KEY-NAME}]}                        | ''",
                "TransactGetItems   | {'TransactItems':[{'Get':KEY-ROOM}]}                        | dynamodb:GetItem",
                "BatchGetItem       | {'RequestItems':{'NAMES':{'Keys':[{'ID':{'S':'a'}}]}}}      | ''",
                "BatchGetItem       | {'RequestItems':{'ROOMS':{'Keys':[{'ID':{'S':'a'}}]}}}      | dynamodb:BatchGetItem",
                "BatchWriteItem     | {'RequestItems':{'NAMES':[{'PutRequest':{'Item':{'ID':{'S':'a'}}}}]}} | dynamodb:BatchWriteItem",
                "Scan               | {'TableName':'NAMES'}                                       | dynamodb:Scan",
                "Query              | {'TableName':'NAMES','IndexName':'by-age'}                  | dynamodb:Query",
                "ListTables         | {}                                                          | dynamodb:ListTables",
            })
    void each_part_of_a_request_must_be_allowed(String operation, String body, String denied) throws Exception {
        String request = body.replace('\'', '"')
                .replace("PUT-NAME", item(names, "a"))
                .replace("PUT-ROOM", item(rooms, "a"))
                .replace("KEY-NAME", key(names, "a"))
                .replace("KEY-ROOM", key(rooms, "a"))
                .replace("NAMES", names)
                .replace("ROOMS", rooms);
        HttpResponse<String> told = tryTo("DynamoDB_20120810." + operation, request);

        assertThat(told.statusCode()).isEqualTo(denied.isEmpty() ? 200 : 400);
        assertThat(told.body()).contains(denied.isEmpty() ? "" : "perform: " + denied + " on resource");
    }

    @Test
    void a_table_may_be_named_by_its_arn() {
        assertThat(Deed.of("GetItem", Json.object().put("TableName", ARN + "names"))
                        .getFirst()
                        .resource())
                .isEqualTo(ARN + "names");
        assertThat(Deed.of("Query", Json.object().put("TableName", "names").put("IndexName", "by-age"))
                        .getFirst()
                        .resource())
                .isEqualTo(ARN + "names/index/by-age");
    }

    @Test
    void the_record_has_what_dynamodb_told_of_its_costs() throws Exception {
        String request = "{\"ReturnConsumedCapacity\":\"TOTAL\",\"TransactItems\":[{\"Put\":"
                + item(names, "x".repeat(1_500)) + "}]}";
        HttpResponse<String> told = tryTo("DynamoDB_20120810.TransactWriteItems", request);

        JsonNode consumed = Json.read(told.body()).orElseThrow().path("ConsumedCapacity");
        double units = consumed.get(0).path("CapacityUnits").asDouble();
        assertThat(units).isEqualTo(4.0);
        assertThat(recorded().path("writeUnits").asDouble()).isEqualTo(units);
        assertThat(recorded().path("calls").get(0).path("writeUnits").asDouble())
                .isEqualTo(units);
    }

    @Test
    void who_does_not_ask_for_costs_is_not_told_but_they_are_recorded() throws Exception {
        HttpResponse<String> told = tryTo("DynamoDB_20120810.GetItem", key(names, "nobody"));

        assertThat(told.body()).isEqualTo("{}");
        assertThat(recorded().path("readUnits").asDouble()).isEqualTo(0.5);
    }

    @Test
    void an_error_of_dynamodb_is_passed_on_and_recorded() throws Exception {
        String conditional = item(names, "a").replaceFirst("\\{", "{\"ConditionExpression\":\"attribute_exists(ID)\",");
        HttpResponse<String> told = tryTo("DynamoDB_20120810.PutItem", conditional);

        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body()).contains("ConditionalCheckFailedException");
        assertThat(recorded().path("calls").get(0).path("outcome").asString())
                .isEqualTo("ConditionalCheckFailedException");
        assertThat(recorded().path("outcome").asString()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({"POST,410", "GET,403", "DELETE,403"})
    void connections_may_be_managed_as_the_role_allows(String verb, int status) throws Exception {
        CompletableFuture<HttpResponse<String>> told = new CompletableFuture<>();
        front.script.on("try", (event, environment) -> {
            HttpRequest.Builder request = HttpRequest.newBuilder()
                    .header("Authorization", Front.signature(Script.variable(environment, "AWS_ACCESS_KEY_ID")));
            told.complete(front.ask(request, verb, "/prod/@connections/AAAAAAAAAAAAAAA=", ""));
            return Script.says("tried");
        });
        try (Wire wire = front.dial()) {
            wire.say("{\"action\":\"try\"}").hear();
        }

        assertThat(told.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(status);
        assertThat(recorded().path("outcome").asString()).isEqualTo(status == 403 ? "denied" : "ok");
        assertThat(told.get().body())
                .contains(
                        status == 403 ? "perform: execute-api:ManageConnections on resource: arn:aws:execute-api" : "");
    }

    @Test
    void a_queue_may_be_filled_as_the_role_allows() throws Exception {
        HttpResponse<String> told =
                tryTo("AmazonSQS.SendMessage", "{\"QueueUrl\":\"" + Front.queue("Work") + "\",\"MessageBody\":\"m\"}");

        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body()).contains(DENIED, "sqs:SendMessage on resource: arn:aws:sqs:us-east-1:123456789012:");
    }

    // AWSDOC: secretsmanager, API_GetSecretValue.
    @ParameterizedTest
    @CsvSource({
        "'{\"SecretId\":\"told\"}',200,for your eyes only",
        "'{\"SecretId\":\"told\",\"VersionStage\":\"AWSCURRENT\"}',200,for your eyes only",
        "'{\"SecretId\":\"told\",\"VersionStage\":\"AWSPREVIOUS\"}',400,ResourceNotFoundException",
        "'{\"SecretId\":\"another\"}',400,ResourceNotFoundException",
    })
    void a_secret_is_told_to_the_person_at_the_desk(String request, int status, String answer) throws Exception {
        HttpResponse<String> told = front.aws(Optional.empty(), "secretsmanager.GetSecretValue", request);

        assertThat(told.statusCode()).isEqualTo(status);
        assertThat(told.body()).contains(answer);
    }

    @Test
    void a_secret_is_told_to_a_function_as_its_role_allows() throws Exception {
        HttpResponse<String> told = tryTo("secretsmanager.GetSecretValue", "{\"SecretId\":\"told\"}");

        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body())
                .contains("secretsmanager:GetSecretValue on resource")
                .doesNotContain("eyes");
    }

    @ParameterizedTest
    @CsvSource({
        "secretsmanager.ListSecrets,{},UnknownOperationException",
        "DynamoDB_20120810.PutItem,[],SerializationException",
        "DynamoDB_20120810.PutItem,no JSON,SerializationException",
        "AmazonSQS.SendMessage,{},QueueDoesNotExist",
        "Kinesis_20131202.PutRecord,{},UnknownOperationException",
        "'',{},UnknownOperationException"
    })
    void what_makes_no_sense_is_a_bad_request(String target, String body, String error) throws Exception {
        HttpResponse<String> told = front.aws(Optional.empty(), target, body);

        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body()).contains(error);
    }
}
