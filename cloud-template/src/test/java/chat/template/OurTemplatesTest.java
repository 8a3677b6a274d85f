package chat.template;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OurTemplatesTest {
    private static final Path FULL = Path.of("../adapter-lambda/sam/template-full.yml");
    private static final Path SIMPLE = Path.of("../adapter-lambda/sam/template-simple.yml");
    private static final String ACCOUNT = "us-east-1:123456789012:";

    @ParameterizedTest
    @ValueSource(strings = {"template-full.yml", "template-simple.yml"})
    void all_that_our_templates_ask_for_is_known(String name) {
        assertThat(Template.read(FULL.resolveSibling(name), Map.of()).notices()).isEmpty();
    }

    @Test
    void the_api_is_the_one_with_the_stage() {
        Api api = Template.read(FULL, Map.of()).api();

        assertThat(api).isEqualTo(new Api("Api", api.id(), "$request.body.action", "production", 500, 500));
        assertThat(api.id()).matches("[a-z][a-z0-9]{9}");
    }

    @Test
    void a_parameter_that_is_given_wins() {
        Deployment deployment =
                Template.read(FULL, Map.of("StageName", "test", "Prefix", "mine-", "MemorySize", "512"));

        assertThat(deployment.api().stage()).isEqualTo("test");
        assertThat(deployment.tables())
                .extracting(Table::name)
                .containsExactly("mine-client-records", "mine-room-messages-users");
        assertThat(deployment.functions())
                .extracting(LambdaFunction::memoryMegabytes)
                .containsOnly(512);
    }

    @Test
    void the_tables_of_the_full_template() {
        assertThat(Template.read(FULL, Map.of()).tables())
                .containsExactly(
                        new Table(
                                "ConnectionsTable",
                                "classroom-client-records",
                                "arn:aws:dynamodb:" + ACCOUNT + "table/classroom-client-records",
                                List.of(new Table.Key("ID", "S")),
                                Optional.of("ttl")),
                        new Table(
                                "RoomsTable",
                                "classroom-room-messages-users",
                                "arn:aws:dynamodb:" + ACCOUNT + "table/classroom-room-messages-users",
                                List.of(new Table.Key("room", "S"), new Table.Key("item", "S")),
                                Optional.of("ttl")));
    }

    @Test
    void the_queues_and_who_is_given_their_messages() {
        Deployment deployment = Template.read(FULL, Map.of());
        String arn = "arn:aws:sqs:" + ACCOUNT;
        String url = "https://sqs.us-east-1.amazonaws.com/123456789012/";

        assertThat(deployment.queues())
                .containsExactly(
                        new Queue(
                                "FanOutQueue",
                                "classroom-FanOutQueue",
                                arn + "classroom-FanOutQueue",
                                url + "classroom-FanOutQueue",
                                360,
                                Optional.of(arn + "classroom-FanOutDeadLetters"),
                                3),
                        new Queue(
                                "FanOutDeadLetters",
                                "classroom-FanOutDeadLetters",
                                arn + "classroom-FanOutDeadLetters",
                                url + "classroom-FanOutDeadLetters",
                                30,
                                Optional.empty(),
                                0),
                        new Queue(
                                "NewsQueue",
                                "classroom-NewsQueue",
                                arn + "classroom-NewsQueue",
                                url + "classroom-NewsQueue",
                                360,
                                Optional.of(arn + "classroom-NewsDeadLetters"),
                                5),
                        new Queue(
                                "NewsDeadLetters",
                                "classroom-NewsDeadLetters",
                                arn + "classroom-NewsDeadLetters",
                                url + "classroom-NewsDeadLetters",
                                30,
                                Optional.empty(),
                                0));
        assertThat(deployment.sources())
                .containsExactly(
                        new Source("FanOutSource", arn + "classroom-FanOutQueue", "FanOutFunction", 1, true, 10),
                        new Source("NewsSource", arn + "classroom-NewsQueue", "PushNewsFunction", 10, true, 10));
    }

    @Test
    void events_of_two_types_go_from_the_bus_into_the_queue_of_news() {
        List<Rule.Target> news =
                List.of(new Rule.Target("arn:aws:sqs:" + ACCOUNT + "classroom-NewsQueue", Rule.Consent.THE_RULE));
        String rule = "arn:aws:events:" + ACCOUNT + "rule/classroom-";

        assertThat(Template.read(FULL, Map.of()).rules())
                .containsExactly(
                        new Rule(
                                "EntityUpdatedRule",
                                rule + "EntityUpdatedRule",
                                true,
                                List.of("Entity Updated"),
                                List.of(),
                                news),
                        new Rule(
                                "UserNotificationRule",
                                rule + "UserNotificationRule",
                                true,
                                List.of("Send User Push Notification"),
                                List.of(),
                                news));
    }

    @Test
    void each_route_of_the_full_template_leads_to_its_function_and_answers() {
        assertThat(Template.read(FULL, Map.of()).routes())
                .containsExactly(
                        route("Connect", "$connect"),
                        route("Disconnect", "$disconnect"),
                        route("SendMessage", "dispatch"),
                        route("RegisterUser", "register"),
                        route("Resume", "resume"),
                        route("CreateRoom", "new-room"),
                        route("JoinRoom", "join-room"),
                        route("LeaveRoom", "leave-room"),
                        route("History", "history"),
                        route("Subscribe", "subscribe"),
                        route("Unsubscribe", "unsubscribe"),
                        route("Echo", "echo"),
                        route("Default", "$default"));
    }

    @Test
    void a_function_has_what_globals_and_itself_say() {
        Deployment deployment = Template.read(SIMPLE, Map.of("SimpleMode", "off"));
        String api = deployment.api().id();
        String table = "classroom-client-records";
        String connections = "arn:aws:execute-api:" + ACCOUNT + api + "/production/";

        assertThat(deployment.functions())
                .hasSize(4)
                .contains(new LambdaFunction(
                        "SendMessageFunction",
                        "classroom-SendMessageFunction",
                        "arn:aws:lambda:" + ACCOUNT + "function:classroom-SendMessageFunction",
                        "chat.lambda.SendMessageHandler",
                        "../target/functions.jar",
                        "java25",
                        Map.of(
                                "TABLE_CR",
                                table,
                                "CONNECTIONS_ENDPOINT",
                                "https://" + api + ".execute-api.us-east-1.amazonaws.com/production",
                                "SIMPLE_MODE",
                                "off",
                                "QUOTAS",
                                "messages=10/20 room=20 posts=2000 members=500 entries=1/10 connections=5 frames=20/100"),
                        15,
                        1769,
                        new Role(
                                "classroom-SendMessageRole",
                                List.of(
                                        new Statement(
                                                true,
                                                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                                                List.of("arn:aws:logs:" + ACCOUNT
                                                        + "log-group:classroom-SendMessageLogs:*")),
                                        new Statement(
                                                true,
                                                List.of("dynamodb:GetItem", "dynamodb:Scan", "dynamodb:PutItem"),
                                                List.of("arn:aws:dynamodb:" + ACCOUNT + "table/" + table)),
                                        new Statement(
                                                true,
                                                List.of("execute-api:ManageConnections"),
                                                List.of(
                                                        connections + "POST/@connections/*",
                                                        connections + "DELETE/@connections/*"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"template-full.yml", "template-simple.yml"})
    void connect_is_told_which_pages_may_connect(String name) {
        Map<String, String> parameters = Map.of("AllowedOrigins", "https://chat.example,null", "AllowNoOrigin", "on");

        assertThat(Template.read(FULL.resolveSibling(name), parameters).functions())
                .filteredOn(function -> function.logicalId().equals("ConnectFunction"))
                .singleElement()
                .extracting(LambdaFunction::environment, as(MAP))
                .containsEntry("ALLOWED_ORIGINS", "https://chat.example,null")
                .containsEntry("ALLOW_NO_ORIGIN", "on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"template-full.yml", "template-simple.yml"})
    void who_names_no_page_is_let_in_by_choice_only(String name) {
        assertThat(Template.read(FULL.resolveSibling(name), Map.of()).functions())
                .filteredOn(function -> function.logicalId().equals("ConnectFunction"))
                .singleElement()
                .extracting(LambdaFunction::environment, as(MAP))
                .containsEntry("ALLOW_NO_ORIGIN", "off");
    }

    @Test
    void tickets_are_had_from_an_API_of_their_own() {
        Map<String, String> parameters = Map.of(
                "Authentication", "on", "Tickets", "on", "AllowedOrigins", "https://a.example,https://b.example");
        Deployment deployment = Template.read(FULL, parameters);
        HttpApi api = deployment.httpApi().orElseThrow();
        HttpRoute route =
                new HttpRoute("CreateTicketRoute", "POST", "/ticket", Optional.of("CreateTicketFunction"), 30_000);

        assertThat(api)
                .isEqualTo(new HttpApi(
                        "TicketApi",
                        api.id(),
                        Optional.of(new HttpApi.Cors(
                                List.of("https://a.example", "https://b.example"),
                                List.of("POST"),
                                List.of("authorization"))),
                        500,
                        500,
                        List.of(route)));
        assertThat(api.id()).isNotEqualTo(deployment.api().id());
        assertThat(deployment.permissions())
                .contains(new Permission(
                        "CreateTicketPermission",
                        "CreateTicketFunction",
                        "apigateway.amazonaws.com",
                        Optional.of("arn:aws:execute-api:" + ACCOUNT + api.id() + "/$default/POST/ticket")));
    }

    @Test
    void without_a_list_of_pages_none_may_ask_for_tickets_and_without_tickets_there_is_no_such_API() {
        assertThat(Template.read(FULL, Map.of("Authentication", "on", "Tickets", "on"))
                        .httpApi()
                        .orElseThrow()
                        .cors())
                .isEmpty();
        assertThat(Template.read(FULL, Map.of("Authentication", "on")).httpApi())
                .isEmpty();
    }

    /** Else whoever takes over the authorizer could delete connections where there are no tickets. */
    @Test
    void the_authorizer_may_delete_something_only_where_there_are_tickets() {
        assertThat(authorizersRights("on")).anyMatch(right -> right.contains("dynamodb:DeleteItem"));
        assertThat(authorizersRights("off")).noneMatch(right -> right.contains("dynamodb:"));
    }

    private static List<String> authorizersRights(String tickets) {
        return Template.read(FULL, Map.of("Authentication", "on", "Tickets", tickets)).functions().stream()
                .filter(function -> function.logicalId().equals("AuthorizerFunction"))
                .flatMap(function -> function.role().statements().stream())
                .flatMap(statement -> statement.actions().stream())
                .toList();
    }

    @Test
    void each_function_may_be_invoked_for_its_route() {
        Deployment deployment = Template.read(SIMPLE, Map.of());
        String api = deployment.api().id();

        assertThat(deployment.permissions())
                .hasSize(4)
                .contains(new Permission(
                        "ConnectPermission",
                        "ConnectFunction",
                        "apigateway.amazonaws.com",
                        Optional.of("arn:aws:execute-api:" + ACCOUNT + api + "/production/$connect")));
    }

    @Test
    void the_access_log_and_what_else_plays_no_part_is_passed_over() {
        assertThat(Template.read(FULL, Map.of("AccessLogs", "on", "AlarmTopic", "arn:aws:sns:x")))
                .isEqualTo(Template.read(FULL, Map.of()));
    }

    private static Route route(String function, String key) {
        return new Route(function + "Route", key, Optional.of(function + "Function"), true, Optional.empty(), 29_000);
    }
}
