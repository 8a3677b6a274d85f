package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the chat's own domain, and the template of the page, to what keeps them safe. */
final class DomainTemplatesTest {
    private static final Template FULL = Template.read("template-full.yml");
    private static final Template PAGE = Template.read("template-page.yml");

    /** What only people read; and patterns, which OurDomainsTest tries. */
    private static final Set<String> FREE =
            Set.of("Description", "AssertDescription", "AllowedPattern", "Comment", "HttpVersion");

    @Test
    void the_templates_say_what_they_have_to() {
        assertThat(new DomainRules(FULL).flaws()).isEmpty();
        assertThat(new PageRules(PAGE).flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Parameters/DeployCustomDomain",
                "/Parameters/DomainName",
                "/Parameters/HostedZoneId",
                "/Rules/CustomDomainIsComplete",
                "/Conditions/HasCustomDomain",
                "/Resources/Certificate",
                "/Resources/CustomDomain",
                "/Resources/CustomDomainMapping",
                "/Resources/CustomDomainRecord",
                "/Outputs/CustomDomainURL"
            })
    void a_change_of_any_one_thing_of_the_domain_is_found(String path) {
        List<PlantedFlaw> planted = PlantedFlaw.under(FULL, FREE, path);

        assertThat(planted).isNotEmpty();
        assertThat(planted)
                .filteredOn(flaw -> new DomainRules(flaw.template()).flaws().isEmpty())
                .extracting(PlantedFlaw::what)
                .isEmpty();
    }

    @Test
    void a_change_of_any_one_thing_of_the_page_is_found() {
        List<PlantedFlaw> planted = new ArrayList<>();
        for (String section : List.of("/Parameters", "/Rules", "/Conditions", "/Resources", "/Outputs")) {
            planted.addAll(PlantedFlaw.under(PAGE, FREE, section));
        }

        assertThat(planted).hasSizeGreaterThan(200);
        assertThat(planted)
                .filteredOn(flaw -> new PageRules(flaw.template()).flaws().isEmpty())
                .extracting(PlantedFlaw::what)
                .isEmpty();
    }

    /** CloudFront's header names the chat and forbids frames; else it is what the page asks for itself. */
    @Test
    void the_policy_is_the_pages_own_but_for_where_it_connects() throws IOException {
        String page = Files.readString(Path.of("../chatroom/src/main/resources/chatroom/index.html"));
        String own = page.replaceAll("(?s).*http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\".*", "$1");
        String header = PAGE.properties("PageHeaders", "AWS::CloudFront::ResponseHeadersPolicy")
                .findValue("ContentSecurityPolicy")
                .path("ContentSecurityPolicy")
                .asString("");

        assertThat(header)
                .isEqualTo(own.replace("connect-src 'self' ws: wss:", "connect-src ${WebSocketURL}")
                        + "; frame-ancestors 'none'");
    }

    /** What is added, and what an {@code !If} asks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Service: cloudfront.amazonaws.com | Service: cloudfront.amazonaws.com\\n              AWS: '*' | /Principal has 2 parts
            - Effect: Deny | - {Effect: Allow, Principal: '*', Action: s3:GetObject, Resource: '*'}\\n          - Effect: Deny | /Statement has 3 parts
            - Id: page | - {Id: other, DomainName: example.com}\\n          - Id: page | /Origins has 2 parts
            AllowedMethods: [GET, HEAD] | AllowedMethods: [GET, HEAD, PUT] | /AllowedMethods lists [GET, HEAD, PUT]
            ViewerProtocolPolicy: redirect-to-https | ViewerProtocolPolicy: allow-all | /ViewerProtocolPolicy is allow-all
            connect-src ${WebSocketURL}; | connect-src *; | /ContentSecurityPolicy is default-src 'none';
            [HasPageDomain, [!Ref PageDomainName], !Ref AWS::NoValue] | [Other, [!Ref PageDomainName], !Ref AWS::NoValue] | /Aliases/0 is Other
            ${AWS::AccountId}:distribution/${Distribution} | ${AWS::AccountId}:distribution/* | /AWS:SourceArn is arn
            - HasPageDomain | - Other | /ViewerCertificate/0 is Other
            PublicAccessBlockConfiguration: | AccessControl: PublicRead\\n      PublicAccessBlockConfiguration: | /PageBucket/Properties has 4 parts
            """)
    void what_is_too_much_is_found_and_named(String right, String wrong, String flaw) throws IOException {
        String text = Files.readString(Path.of("sam", "template-page.yml"));
        assertThat(text).containsOnlyOnce(right);
        String broken = text.replace(right, wrong.replace("\\n", "\n"));

        assertThat(new PageRules(new Template(new YAMLMapper().readTree(broken))).flaws())
                .anyMatch(found -> found.contains(flaw));
    }
}
