package chat.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.template.Finding.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckTest {
    private static final Path SAM = Path.of("../adapter-lambda/sam");
    private static final Map<String, String> SIGNED_IN =
            Map.of("Authentication", "on", "CreateTestJwt", "on", "Tickets", "on");
    private static final Map<String, String> PUBLISHED =
            Map.of("Authentication", "on", "AuthAlgorithm", "ES256", "Tickets", "on");

    @ParameterizedTest
    @ValueSource(strings = {"template-full.yml", "template-simple.yml"})
    void our_templates_have_nothing_to_mend(String name) {
        assertThat(Check.of(Template.read(SAM.resolve(name), Map.of()))).isEmpty();
        assertThat(Check.of(Template.read(SAM.resolve(name), Map.of("Prefix", "mine-", "StageName", "dev"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "ES256"})
    void our_template_with_authentication_has_nothing_to_mend(String algorithm) {
        Map<String, String> parameters =
                Map.of("Authentication", "on", "CreateTestJwt", "on", "AuthAlgorithm", algorithm);
        Deployment deployment = Template.read(SAM.resolve("template-full.yml"), parameters);

        assertThat(Check.of(deployment)).isEmpty();
        assertThat(deployment.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "ES256"})
    void our_template_with_tickets_has_nothing_to_mend(String algorithm) {
        Map<String, String> parameters = Map.of(
                "Authentication",
                "on",
                "Tickets",
                "on",
                "AuthAlgorithm",
                algorithm,
                "AllowedOrigins",
                "https://a.example");
        Deployment deployment = Template.read(SAM.resolve("template-full.yml"), parameters);

        assertThat(Check.of(deployment)).isEmpty();
        assertThat(deployment.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TICKETS: !Ref Tickets | TICKETS: 'off' | WRONG | AuthorizerFunction | TICKETS is not on, so nobody comes in
            TABLE_CR: !If [HasTickets, !Ref ConnectionsTable, ''] | TABLE_CR: gone | WRONG | AuthorizerFunction | names the table 'gone'
            Action: dynamodb:DeleteItem | Action: dynamodb:GetItem | MISSING | AuthorizerFunction | does not allow dynamodb:DeleteItem
            Action: dynamodb:PutItem | Action: dynamodb:* | TOO_WIDE | CreateTicketFunction | never does: dynamodb:*
            RouteKey: POST /ticket | RouteKey: GET /ticket | WRONG | CreateTicketRoute | ask CreateTicket for tickets by POST /ticket
            Target: !Sub integrations/${CreateTicketIntegration} | AuthorizationType: NONE | MISSING | CreateTicketRoute | leads to no function
            ${TicketApi}/$default/POST/ticket | ${TicketApi}/$default/GET/ticket | WRONG | CreateTicketPermission | does not let API Gateway invoke
            ${TicketApi}/$default/POST/ticket | */*/* | TOO_WIDE | CreateTicketPermission | lets every API invoke
            Handler: chat.lambda.CreateTicketHandler | Handler: chat.lambda.EchoHandler | WRONG | AuthorizerFunction | no function gives out any
            Handler: chat.lambda.AuthorizerHandler | Handler: chat.lambda.CreateTicketHandler | MISSING | AuthorizerFunction | nobody gets a ticket
            """)
    void each_fault_of_tickets_is_called_by_its_name(
            String right, String wrong, Severity severity, String resource, String sentence) throws Exception {
        String text = Files.readString(SAM.resolve("template-full.yml"));
        assertThat(text).containsOnlyOnce(right);

        Deployment broken = new Sample(text.replace(right, wrong)).read(SIGNED_IN);

        assertThat(Check.of(broken)).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.resource()).isEqualTo(resource);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    /** The lab's text has three functions with TABLE_CR alone. */
    @Test
    void the_simple_lab_by_hand_has_nothing_to_mend() throws Exception {
        String text = Files.readString(SAM.resolve("template-simple.yml"))
                .replaceAll(" {10}(CONNECTIONS_ENDPOINT|SIMPLE_MODE): .*\n", "")
                .replaceAll("(?s)  DefaultFunction:.*Outputs:", "Outputs:");

        assertThat(Check.of(new Sample(text).read())).isEmpty();
    }

    /** Deletes, renames and widens one thing after another. */
    @ParameterizedTest
    @CsvSource({"template-full.yml, 450", "template-simple.yml, 140"})
    void a_change_of_any_one_thing_is_found_and_named(String name, int least) {
        List<PlantedFlaw> planted = PlantedFlaw.all(Document.read(SAM.resolve(name)));

        assertThat(planted).hasSizeGreaterThan(least);
        assertThat(planted)
                .filteredOn(flaw -> !flaw.isNamedIn(said(flaw.template(), Map.of())))
                .filteredOn(flaw -> !flaw.isNamedIn(said(flaw.template(), SIGNED_IN)))
                .filteredOn(flaw -> !flaw.isNamedIn(said(flaw.template(), PUBLISHED)))
                .extracting(flaw -> flaw.resource() + ": " + flaw.what())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dispatch | dispatchx | WRONG | SendMessageRoute | leads to SendMessageFunction, which serves dispatch
            - dynamodb:Scan | - dynamodb:GetItem | MISSING | SendMessageFunction | does not allow dynamodb:Scan on arn:aws:dynamodb
            - dynamodb:Scan\\n | - dynamodb:*\\n | TOO_WIDE | SendMessageFunction | allows what the function never does: dynamodb:* on
            Handler: chat.lambda.SendMessageHandler | Handler: chat.lambda.SendHandler | WRONG | SendMessageFunction | There is no chat.lambda.SendHandler
            Timeout: 15 | Timeout: 30 | WRONG | ConnectFunction | API Gateway waits 29000 milliseconds only
            Timeout: 15 | Timeout: 3 | WRONG | ConnectFunction | stopped after 3 seconds
            MemorySize: !Ref MemorySize | MemorySize: 128 | WRONG | ConnectFunction | It has 128 MB
            SIMPLE_MODE: !Ref SimpleMode | SIMPLE_MODE: maybe | WRONG | SendMessageFunction | counts as off
            /${StageName}\\n          SIMPLE | /dev\\n          SIMPLE | WRONG | SendMessageFunction | which is not this API
            ${StageName}/dispatch | ${StageName}/despatch | WRONG | SendMessagePermission | does not let API Gateway invoke
            arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${StageName}/dispatch | "*" | TOO_WIDE | SendMessagePermission | lets every API invoke
            RouteSelectionExpression: $request.body.action | RouteSelectionExpression: $request.body.do | WRONG | Api | Everything goes to $default
            """)
    void each_kind_of_fault_is_called_by_its_name(
            String right, String wrong, Severity severity, String resource, String sentence) throws Exception {
        String text = Files.readString(SAM.resolve("template-simple.yml"));
        String from = right.replace("\\n", "\n");
        assertThat(text).contains(from);

        Deployment broken = new Sample(text.replace(from, wrong.replace("\\n", "\n"))).read();

        assertThat(Check.of(broken)).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.resource()).isEqualTo(resource);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @Test
    void of_a_function_that_is_not_ours_only_the_way_to_it_is_looked_at() {
        assertThat(Check.of(Sample.RIGHT.with("VALUE: nothing", "OTHER: x").read()))
                .extracting(Finding::severity, Finding::resource)
                .containsExactly(
                        tuple(Severity.TOO_WIDE, "HelloPermission"),
                        tuple(Severity.WRONG, "Hello"),
                        tuple(Severity.NOTE, "Hello"));
    }

    @Test
    void of_a_route_that_is_not_ours_nobody_knows_whether_it_should_answer() {
        Sample silent = Sample.RIGHT.with("      RouteResponseSelectionExpression: $default\n", "");

        assertThat(Check.of(silent.read()))
                .filteredOn(finding -> finding.resource().equals("HelloRoute"))
                .singleElement()
                .extracting(Finding::severity, Finding::isFault)
                .containsExactly(Severity.NOTE, false);
    }

    @Test
    void the_policy_templates_of_sam_allow_more_than_is_done() throws Exception {
        String text = Files.readString(SAM.resolve("template-simple.yml"))
                .replace(
                        "      Role: !GetAtt ConnectRole.Arn\n",
                        "      Policies: [DynamoDBCrudPolicy: {TableName: !Ref ConnectionsTable}]\n");

        assertThat(Check.of(new Sample(text).read()))
                .singleElement()
                .extracting(Finding::severity, Finding::resource)
                .containsExactly(Severity.TOO_WIDE, "ConnectFunction");
    }

    private static String said(Value.Fields template, Map<String, String> parameters) {
        try {
            Deployment deployment = Template.deployment(template, parameters);
            return Stream.concat(
                            deployment.notices().stream(),
                            Check.of(deployment).stream().map(Finding::toString))
                    .collect(Collectors.joining("\n"));
        } catch (FaultyTemplateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
