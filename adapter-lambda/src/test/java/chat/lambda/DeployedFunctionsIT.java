package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The functions as they are deployed, each under Amazon's own runtime interface client. */
final class DeployedFunctionsIT {
    private static final String CONNECT_TEST = """
            {"requestContext": {"domainName": "testName", "stage": "testStage", "connectionId": "testConnection"}}""";
    private static final String SEND_MESSAGE_TEST = """
            {"requestContext": {"stage": "testStage", "domainName": "testDomain"},
             "body": "{\\"value:\\":\\"testMessage\\",\\"room\\":\\"testRoom\\",\\"name\\":\\"no-rooms\\"}"}""";
    private static final String DISCONNECT_TEST = """
            {"requestContext": {"connectionId": "TestID", "domainName": "TestDomain", "stage": "TestStage"}}""";

    private final Tables tables = Tables.full();
    private final StandIn standIn = new StandIn();

    @AfterEach
    void close() {
        standIn.close();
        tables.close();
    }

    @Test
    void the_labs_Test_of_Connect_gives_the_labs_result() throws Exception {
        try (DeployedFunction connect = DeployedFunction.start(ConnectHandler.class, tables.environment())) {
            assertThat(connect.invoke(CONNECT_TEST))
                    .isEqualTo(
                            "{\"isBase64Encoded\":false,\"statusCode\":200,\"body\":\"{\\\"put\\\":\\\"SUCCESS\\\"}\"}");
        }
        assertThat(tables.connection("testConnection")).isNotEmpty();
    }

    @Test
    void the_labs_Test_of_SendMessage_gives_the_labs_result() throws Exception {
        try (DeployedFunction send = DeployedFunction.start(SendMessageHandler.class, tables.environment())) {
            assertThat(send.invoke(SEND_MESSAGE_TEST))
                    .isEqualTo("{\"statusCode\":200,\"body\":\"{\\\"scanStatus\\\":\\\"SUCCESS\\\"}\"}");
        }
    }

    @Test
    void the_labs_Test_of_Disconnect_gives_the_labs_result() throws Exception {
        tables.putConnection(Map.of("ID", AttributeValue.fromS("TestID")));

        try (DeployedFunction disconnect = DeployedFunction.start(DisconnectHandler.class, tables.environment())) {
            assertThat(disconnect.invoke(DISCONNECT_TEST))
                    .isEqualTo("{\"statusCode\":200,\"body\":\"{\\\"delete\\\":\\\"SUCCESS\\\"}\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Connect|{\"isBase64Encoded\":false,\"statusCode\":500,\"body\":\"{\\\"put\\\":\\\"FAIL\\\"}\"}",
                "SendMessage|{\"statusCode\":200,\"body\":\"{\\\"scanStatus\\\":\\\"FAIL\\\"}\"}",
                "Disconnect|{\"statusCode\":200,\"body\":\"{\\\"delete\\\":\\\"FAIL\\\"}\"}"
            })
    void where_there_is_no_such_table_the_word_is_FAIL(String function, String result) throws Exception {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("TABLE_CR", "Client-records");
        String event = function.equals("SendMessage") ? SEND_MESSAGE_TEST : CONNECT_TEST;

        try (DeployedFunction started = DeployedFunction.start(handler(function), environment)) {
            assertThat(started.invoke(event)).isEqualTo(result);
        }
    }

    @Test
    void the_echo_needs_no_table_and_no_endpoint() throws Exception {
        try (DeployedFunction echo = DeployedFunction.start(EchoHandler.class, Map.of())) {
            assertThat(echo.invoke(message("echo")))
                    .contains("\\\"type\\\":\\\"echo\\\",\\\"connectionId\\\":\\\"c-1\\\"");
        }
    }

    @Test
    void a_shard_reaches_its_recipients() throws Exception {
        String event = """
                {"Records": [{"messageId": "m-1", "body": "{\\"id\\":\\"s-1\\",\\"frame\\":\\"{}\\",\\"recipients\\":[\\"c-1\\",\\"c-2\\"]}"}]}""";

        try (DeployedFunction worker = DeployedFunction.start(FanOutHandler.class, environment())) {
            assertThat(worker.invoke(event)).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(worker.invoke(event)).isEqualTo("{\"batchItemFailures\":[]}");
        }

        assertThat(standIn.received("c-1")).containsExactly("{}");
        assertThat(standIn.received("c-2")).containsExactly("{}");
    }

    @Test
    void the_jar_is_small() throws Exception {
        assertThat(Files.size(Path.of("target", "functions.jar"))).isLessThan(9_800_000);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("CONNECTIONS_ENDPOINT", standIn.endpoint().toString());
        return environment;
    }

    private static Class<?> handler(String function) throws ClassNotFoundException {
        return Class.forName("chat.lambda." + function + "Handler");
    }

    private static String message(String action) {
        return """
                {"requestContext": {"routeKey": "%s", "messageId": "BFaVtfGSIAMCKug=", "eventType": "MESSAGE",
                  "stage": "prod", "connectedAt": 1731332735513, "identity": {"sourceIp": "166.90.225.1"},
                  "domainName": "abcd1234.execute-api.us-east-1.amazonaws.com", "connectionId": "c-1", "apiId": "abcd1234"},
                 "body": "{\\"action\\":\\"%s\\",\\"value\\":\\"hi\\"}", "isBase64Encoded": false}""".formatted(action, action);
    }
}
