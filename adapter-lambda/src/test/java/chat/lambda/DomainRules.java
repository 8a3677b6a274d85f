package chat.lambda;

import java.util.List;

/** What the full template has to say of the chat's own domain. */
final class DomainRules {
    private static final String CONDITION = "HasCustomDomain";

    private final Flaws flaws;

    DomainRules(Template template) {
        this.flaws = new Flaws(template);
    }

    List<String> flaws() {
        checkParameters();
        checkCertificate();
        checkDomain();
        checkRecord();
        flaws.says("/Outputs/CustomDomainURL/Condition", CONDITION);
        flaws.says("/Outputs/CustomDomainURL/Value", "wss://${DomainName}");
        return flaws.found();
    }

    private void checkParameters() {
        flaws.says("/Parameters/DeployCustomDomain/Type", "String");
        flaws.says("/Parameters/DeployCustomDomain/Default", "false");
        flaws.lists("/Parameters/DeployCustomDomain/AllowedValues", "true", "false");
        for (String parameter : List.of("DomainName", "HostedZoneId")) {
            flaws.says("/Parameters/" + parameter + "/Type", "String");
            flaws.says("/Parameters/" + parameter + "/Default", "");
        }
        flaws.lists("/Conditions/" + CONDITION, "DeployCustomDomain", "true");
        String rule = "/Rules/CustomDomainIsComplete";
        flaws.lists(rule + "/RuleCondition", "DeployCustomDomain", "true");
        flaws.counts(rule + "/Assertions", 2);
        flaws.lists(rule + "/Assertions/0/Assert/0", "DomainName", "");
        flaws.lists(rule + "/Assertions/1/Assert/0", "HostedZoneId", "");
    }

    private void checkCertificate() {
        String properties = checkType("Certificate", "AWS::CertificateManager::Certificate");
        flaws.says(properties + "/DomainName", "DomainName");
        flaws.says(properties + "/ValidationMethod", "DNS");
        flaws.counts(properties + "/DomainValidationOptions", 1);
        flaws.says(properties + "/DomainValidationOptions/0/DomainName", "DomainName");
        flaws.says(properties + "/DomainValidationOptions/0/HostedZoneId", "HostedZoneId");
    }

    private void checkDomain() {
        String domain = checkType("CustomDomain", "AWS::ApiGatewayV2::DomainName");
        flaws.says(domain + "/DomainName", "DomainName");
        flaws.counts(domain + "/DomainNameConfigurations", 1);
        flaws.says(domain + "/DomainNameConfigurations/0/CertificateArn", "Certificate");
        flaws.says(domain + "/DomainNameConfigurations/0/EndpointType", "REGIONAL");
        flaws.says(domain + "/DomainNameConfigurations/0/SecurityPolicy", "TLS_1_2");
        String mapping = checkType("CustomDomainMapping", "AWS::ApiGatewayV2::ApiMapping");
        flaws.says(mapping + "/ApiId", "Api");
        flaws.says(mapping + "/DomainName", "CustomDomain");
        flaws.says(mapping + "/Stage", "Stage");
        flaws.says(mapping + "/ApiMappingKey", "nothing");
    }

    private void checkRecord() {
        String record = checkType("CustomDomainRecord", "AWS::Route53::RecordSet");
        flaws.says(record + "/HostedZoneId", "HostedZoneId");
        flaws.says(record + "/Name", "DomainName");
        flaws.says(record + "/Type", "A");
        flaws.says(record + "/AliasTarget/DNSName", "CustomDomain.RegionalDomainName");
        flaws.says(record + "/AliasTarget/HostedZoneId", "CustomDomain.RegionalHostedZoneId");
    }

    /** Answers where its properties are. */
    private String checkType(String resource, String type) {
        flaws.says("/Resources/" + resource + "/Type", type);
        flaws.says("/Resources/" + resource + "/Condition", CONDITION);
        return "/Resources/" + resource + "/Properties";
    }
}
