package chat.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.template.Value.Fields;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our templates with a domain and without one. */
final class OurDomainsTest {
    private static final Path FULL = Path.of("../adapter-lambda/sam/template-full.yml");
    private static final Path PAGE = FULL.resolveSibling("template-page.yml");
    private static final Map<String, String> CHAT_DOMAIN =
            Map.of("DeployCustomDomain", "true", "DomainName", "chat.example.com", "HostedZoneId", "Z123");
    private static final Map<String, String> CHAT = Map.of("WebSocketURL", "wss://chat.example.com");
    private static final Map<String, String> PAGE_DOMAIN = Map.of(
            "WebSocketURL",
            "wss://chat.example.com",
            "PageDomainName",
            "www.example.com",
            "HostedZoneId",
            "Z123",
            "PageCertificateArn",
            "arn:aws:acm:us-east-1:123456789012:certificate/1");

    /** So the functions post to the same place, and the permissions are the same. */
    @Test
    void the_chat_behind_a_domain_is_the_same() {
        assertThat(Template.read(FULL, CHAT_DOMAIN)).isEqualTo(Template.read(FULL, Map.of()));
    }

    @Test
    void the_domain_leads_to_the_stage() {
        Notices notices = new Notices();
        Stack stack = new Stack(Document.read(FULL), CHAT_DOMAIN, notices);
        Fields mapping = properties(stack, "AWS::ApiGatewayV2::ApiMapping");
        Fields record = properties(stack, "AWS::Route53::RecordSet");

        assertThat(mapping.needText("ApiId"))
                .isEqualTo(Template.read(FULL, CHAT_DOMAIN).api().id());
        assertThat(mapping.needText("Stage")).isEqualTo("production");
        assertThat(mapping.needText("DomainName")).isEqualTo("classroom-CustomDomain");
        assertThat(record.needText("Name")).isEqualTo("chat.example.com");
        assertThat(record.needText("HostedZoneId")).isEqualTo("Z123");
        assertThat(notices.sentences()).isEmpty();
    }

    @Test
    void no_domain_is_made_where_none_is_asked_for() {
        Stack chat = new Stack(Document.read(FULL), Map.of("DomainName", "chat.example.com"), new Notices());
        Stack page = new Stack(Document.read(PAGE), CHAT, new Notices());

        assertThat(chat.of("AWS::CertificateManager::Certificate", "AWS::ApiGatewayV2::DomainName"))
                .isEmpty();
        assertThat(chat.of("AWS::ApiGatewayV2::ApiMapping", "AWS::Route53::RecordSet"))
                .isEmpty();
        assertThat(page.of("AWS::Route53::RecordSet")).isEmpty();
        assertThat(distribution(page).find("Aliases")).isEmpty();
        assertThat(distribution(page).map("ViewerCertificate").isTrue("CloudFrontDefaultCertificate"))
                .isTrue();
    }

    @Test
    void the_page_has_its_domain_with_its_certificate() {
        Stack page = new Stack(Document.read(PAGE), PAGE_DOMAIN, new Notices());
        Fields certificate = distribution(page).map("ViewerCertificate");

        assertThat(page.of("AWS::Route53::RecordSet"))
                .extracting(record -> record.properties().needText("Name"))
                .containsExactly("www.example.com", "www.example.com");
        assertThat(distribution(page).texts("Aliases")).containsExactly("www.example.com");
        assertThat(certificate.needText("AcmCertificateArn")).isEqualTo(PAGE_DOMAIN.get("PageCertificateArn"));
        assertThat(certificate.needText("MinimumProtocolVersion")).isEqualTo("TLSv1.2_2021");
    }

    @Test
    void the_page_may_connect_to_the_chat_and_to_nothing_else() {
        Stack page = new Stack(Document.read(PAGE), CHAT, new Notices());
        String policy = properties(page, "AWS::CloudFront::ResponseHeadersPolicy")
                .map("ResponseHeadersPolicyConfig")
                .map("SecurityHeadersConfig")
                .map("ContentSecurityPolicy")
                .needText("ContentSecurityPolicy");

        assertThat(policy.split("; ", -1))
                .containsExactly(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self'",
                        "connect-src wss://chat.example.com",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            template-full.yml | DomainName | DeployCustomDomain needs a DomainName.
            template-full.yml | HostedZoneId | DeployCustomDomain needs the HostedZoneId of the domain.
            template-page.yml | HostedZoneId | PageDomainName needs the HostedZoneId of the domain.
            template-page.yml | PageCertificateArn | PageDomainName needs a PageCertificateArn.
            """)
    void a_domain_that_lacks_something_is_refused(String template, String parameter, String sentence) {
        Map<String, String> parameters =
                new LinkedHashMap<>(template.equals("template-full.yml") ? CHAT_DOMAIN : PAGE_DOMAIN);
        parameters.put(parameter, "");

        refuses(template, parameters, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            template-full.yml | DeployCustomDomain | yes | one of true, false
            template-full.yml | DomainName | https://chat.example.com | but is 'https://chat.example.com'
            template-full.yml | DomainName | chat.example.com. | but is 'chat.example.com.'
            template-full.yml | DomainName | localhost | but is 'localhost'
            template-full.yml | HostedZoneId | /hostedzone/Z123 | but is '/hostedzone/Z123'
            template-page.yml | WebSocketURL | ws://chat.example.com | but is 'ws://chat.example.com'
            template-page.yml | WebSocketURL | wss://a.example; script-src * | but is 'wss://a.example; script-src *'
            template-page.yml | WebSocketURL | wss://a.example wss://b.example | but is
            template-page.yml | WebSocketURL | wss://* | but is 'wss://*'
            template-page.yml | PageCertificateArn | arn:aws:acm:eu-west-1:123456789012:certificate/1 | us-east-1
            """)
    void a_parameter_that_is_none_is_refused(String template, String parameter, String value, String sentence) {
        Map<String, String> parameters =
                new LinkedHashMap<>(template.equals("template-full.yml") ? CHAT_DOMAIN : PAGE_DOMAIN);
        parameters.put(parameter, value);

        refuses(template, parameters, sentence);
    }

    private static void refuses(String template, Map<String, String> parameters, String sentence) {
        Fields root = Document.read(FULL.resolveSibling(template));

        assertThatThrownBy(() -> new Stack(root, parameters, new Notices()))
                .isInstanceOf(FaultyTemplateException.class)
                .hasMessageContaining(sentence);
    }

    private static Fields distribution(Stack stack) {
        return properties(stack, "AWS::CloudFront::Distribution").map("DistributionConfig");
    }

    private static Fields properties(Stack stack, String type) {
        return stack.of(type).getFirst().properties();
    }
}
