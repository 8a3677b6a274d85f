package chat.template;

import static org.assertj.core.api.Assertions.assertThat;

import chat.template.Finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the lessons in breaking things to what their text says: one fault each, and none once it is mended. */
final class LessonsTest {
    private static final Path LABS = Path.of("../docs/labs");
    private static final String RESPONSE = """

              SendMessageResponse:
                Type: AWS::ApiGatewayV2::RouteResponse
                Properties:
                  ApiId: !Ref Api
                  RouteId: !Ref SendMessageRoute
                  RouteResponseKey: $default
            """;
    private static final String ROUTE = """

              SendMessageRoute:
                Type: AWS::ApiGatewayV2::Route
                Properties:
                  ApiId: !Ref Api
                  RouteKey: dispatch
                  RouteResponseSelectionExpression: $default
                  Target: !Sub integrations/${SendMessageIntegration}
            """;
    private static final String INTEGRATION = "\n  SendMessageIntegration:\n";

    enum Lesson {
        MISSING_ROUTE(Severity.MISSING, "SendMessageFunction", INTEGRATION, ROUTE + RESPONSE + INTEGRATION),
        WRONG_PERMISSIONS(
                Severity.MISSING,
                "SendMessageFunction",
                "- dynamodb:GetItem\n                - dynamodb:PutItem\n              Resource: !GetAtt"
                        + " ConnectionsTable.Arn\n            - Effect",
                "- dynamodb:GetItem\n                - dynamodb:Scan\n                - dynamodb:PutItem\n"
                        + "              Resource: !GetAtt ConnectionsTable.Arn\n            - Effect"),
        WRONG_TABLE_NAME(
                Severity.WRONG,
                "ConnectFunction",
                "TABLE_CR: !Sub ${AWS::StackName}-client-record\n",
                "TABLE_CR: !Ref ConnectionsTable\n"),
        MISSING_VARIABLE(Severity.MISSING, "DisconnectFunction", "TABLE_RC:", "TABLE_CR:"),
        MISSING_RESPONSE(Severity.MISSING, "SendMessageRoute", INTEGRATION, RESPONSE + INTEGRATION);

        private final Severity severity;
        private final String resource;
        private final String broken;
        private final String mended;

        Lesson(Severity severity, String resource, String broken, String mended) {
            this.severity = severity;
            this.resource = resource;
            this.broken = broken;
            this.mended = mended;
        }

        private String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yml";
        }

        private Sample sample() throws IOException {
            return new Sample(Files.readString(LABS.resolve("breaking").resolve(file())));
        }

        private Sample mendedSample() throws IOException {
            return sample().with(broken, mended);
        }
    }

    @ParameterizedTest
    @EnumSource(Lesson.class)
    void a_lesson_has_one_fault_and_none_once_it_is_mended(Lesson lesson) throws Exception {
        assertThat(Check.of(lesson.sample().read()))
                .singleElement()
                .extracting(Finding::severity, Finding::resource)
                .containsExactly(lesson.severity, lesson.resource);
        assertThat(Check.of(lesson.mendedSample().read())).isEmpty();
        assertThat(lesson.mendedSample().read().notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lesson.class)
    void a_lesson_differs_in_that_one_place_from_the_others(Lesson lesson) throws Exception {
        assertThat(lesson.mendedSample()).isEqualTo(Lesson.MISSING_ROUTE.mendedSample());
    }

    @Test
    void the_text_tells_of_each_lesson_and_each_mend() throws Exception {
        String text = Files.readString(LABS.resolve("breaking.md"));

        for (Lesson lesson : Lesson.values()) {
            String start = "./classroom --cloud --template docs/labs/breaking/" + lesson.file();
            assertThat(text).contains(start + "\n", start + " --check\n", lesson.resource);
        }
        assertThat(text)
                .contains(ROUTE + RESPONSE, "```yaml" + RESPONSE)
                .contains("add `dynamodb:Scan`", "write `TABLE_CR: !Ref ConnectionsTable`", "write `TABLE_CR:`");
        try (Stream<Path> files = Files.list(LABS.resolve("breaking"))) {
            List<String> names = Stream.of(Lesson.values()).map(Lesson::file).toList();
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    /** The lessons are the Simple lab: what its template allows, they do. */
    @Test
    void a_mended_lesson_allows_what_the_template_of_the_simple_lab_does() throws Exception {
        Deployment simple = Template.read(Path.of("../adapter-lambda/sam/template-simple.yml"), Map.of());
        Deployment lesson = Lesson.MISSING_VARIABLE.mendedSample().read();

        assertThat(lesson.routes().stream().map(Route::key))
                .containsExactlyElementsOf(
                        simple.routes().stream().map(Route::key).toList());
        assertThat(lesson.tables()).isEqualTo(simple.tables());
        assertThat(lesson.functions().stream().map(LambdaFunction::handler))
                .containsExactlyElementsOf(
                        simple.functions().stream().map(LambdaFunction::handler).toList());
    }
}
