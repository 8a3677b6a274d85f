package chat.lambda;

import java.util.List;

/** What the template of the page has to say, so that only its distribution reads the bucket and browsers are told what is allowed. */
final class PageRules {
    private static final String CONDITION = "HasPageDomain";

    /** CloudFront knows no regions: a name is taken in all of an account. */
    private static final String NAME = "${AWS::StackName}-${AWS::Region}";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${WebSocketURL};"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Flaws flaws;

    PageRules(Template template) {
        this.flaws = new Flaws(template);
    }

    List<String> flaws() {
        flaws.counts("/Resources", 7);
        checkParameters();
        checkBucket();
        checkPolicy();
        checkHeaders();
        checkDistribution();
        checkCertificate();
        checkRecord("PageRecord", "A");
        checkRecord("PageRecordIPv6", "AAAA");
        checkOutputs();
        return flaws.found();
    }

    private void checkParameters() {
        flaws.says("/Parameters/WebSocketURL/Type", "String");
        flaws.says("/Parameters/WebSocketURL/Default", "nothing");
        for (String parameter : List.of("PageDomainName", "HostedZoneId", "PageCertificateArn")) {
            flaws.says("/Parameters/" + parameter + "/Type", "String");
            flaws.says("/Parameters/" + parameter + "/Default", "");
        }
        flaws.lists("/Conditions/" + CONDITION + "/0/0", "PageDomainName", "");
        flaws.lists("/Conditions/" + CONDITION + "/1/0", "PageCertificateArn", "");
        String rule = "/Rules/PageDomainIsComplete";
        flaws.lists(rule + "/RuleCondition/0", "PageDomainName", "");
        flaws.counts(rule + "/Assertions", 2);
        flaws.lists(rule + "/Assertions/0/Assert/0", "HostedZoneId", "");
        flaws.lists(rule + "/Assertions/1/Assert/0", "PageCertificateArn", "");
    }

    private void checkBucket() {
        String bucket = checkType("PageBucket", "AWS::S3::Bucket");
        flaws.counts(bucket, 3);
        for (String block :
                List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")) {
            flaws.says(bucket + "/PublicAccessBlockConfiguration/" + block, "true");
        }
        flaws.says(bucket + "/OwnershipControls/Rules/0/ObjectOwnership", "BucketOwnerEnforced");
        String encryption = "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault";
        flaws.says(bucket + encryption + "/SSEAlgorithm", "AES256");
    }

    private void checkPolicy() {
        String policy = checkType("PageBucketPolicy", "AWS::S3::BucketPolicy");
        flaws.says(policy + "/Bucket", "PageBucket");
        flaws.says(policy + "/PolicyDocument/Version", "2012-10-17");
        flaws.counts(policy + "/PolicyDocument/Statement", 2);
        String allow = policy + "/PolicyDocument/Statement/0";
        flaws.says(allow + "/Effect", "Allow");
        flaws.counts(allow + "/Principal", 1);
        flaws.says(allow + "/Principal/Service", "cloudfront.amazonaws.com");
        flaws.says(allow + "/Action", "s3:GetObject");
        flaws.says(allow + "/Resource", "${PageBucket.Arn}/*");
        flaws.says(
                allow + "/Condition/StringEquals/AWS:SourceArn",
                "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}");
        String deny = policy + "/PolicyDocument/Statement/1";
        flaws.says(deny + "/Effect", "Deny");
        flaws.says(deny + "/Principal", "*");
        flaws.says(deny + "/Action", "s3:*");
        flaws.lists(deny + "/Resource", "PageBucket.Arn", "${PageBucket.Arn}/*");
        flaws.says(deny + "/Condition/Bool/aws:SecureTransport", "false");
    }

    private void checkHeaders() {
        String policy = checkType("PageHeaders", "AWS::CloudFront::ResponseHeadersPolicy");
        flaws.says(policy + "/ResponseHeadersPolicyConfig/Name", NAME);
        String headers = policy + "/ResponseHeadersPolicyConfig/SecurityHeadersConfig";
        flaws.says(headers + "/ContentSecurityPolicy/ContentSecurityPolicy", POLICY);
        flaws.says(headers + "/StrictTransportSecurity/AccessControlMaxAgeSec", "31536000");
        flaws.says(headers + "/StrictTransportSecurity/IncludeSubdomains", "false");
        flaws.says(headers + "/FrameOptions/FrameOption", "DENY");
        flaws.says(headers + "/ReferrerPolicy/ReferrerPolicy", "no-referrer");
        for (String header : List.of(
                "ContentSecurityPolicy",
                "StrictTransportSecurity",
                "ContentTypeOptions",
                "FrameOptions",
                "ReferrerPolicy")) {
            flaws.says(headers + "/" + header + "/Override", "true");
        }
    }

    private void checkDistribution() {
        String access = checkType("PageAccess", "AWS::CloudFront::OriginAccessControl") + "/OriginAccessControlConfig";
        flaws.says(access + "/Name", NAME);
        flaws.says(access + "/OriginAccessControlOriginType", "s3");
        flaws.says(access + "/SigningBehavior", "always");
        flaws.says(access + "/SigningProtocol", "sigv4");
        String distribution = checkType("Distribution", "AWS::CloudFront::Distribution") + "/DistributionConfig";
        flaws.says(distribution + "/Enabled", "true");
        flaws.says(distribution + "/IPV6Enabled", "true");
        flaws.says(distribution + "/DefaultRootObject", "index.html");
        flaws.counts(distribution + "/Origins", 1);
        flaws.says(distribution + "/Origins/0/Id", "page");
        flaws.says(distribution + "/Origins/0/DomainName", "PageBucket.RegionalDomainName");
        flaws.says(distribution + "/Origins/0/OriginAccessControlId", "PageAccess.Id");
        flaws.says(distribution + "/Origins/0/S3OriginConfig/OriginAccessIdentity", "");
        flaws.says(distribution + "/CacheBehaviors", "nothing");
        String behavior = distribution + "/DefaultCacheBehavior";
        flaws.says(behavior + "/TargetOriginId", "page");
        flaws.says(behavior + "/ViewerProtocolPolicy", "redirect-to-https");
        flaws.lists(behavior + "/AllowedMethods", "GET", "HEAD");
        flaws.lists(behavior + "/CachedMethods", "GET", "HEAD");
        flaws.says(behavior + "/Compress", "true");
        flaws.says(behavior + "/CachePolicyId", "658327ea-f89d-4fab-a63d-7e88639e58f6");
        flaws.says(behavior + "/ResponseHeadersPolicyId", "PageHeaders");
        flaws.counts(distribution + "/CustomErrorResponses", 1);
        flaws.says(distribution + "/CustomErrorResponses/0/ErrorCode", "403");
        flaws.says(distribution + "/CustomErrorResponses/0/ResponseCode", "404");
        flaws.says(distribution + "/CustomErrorResponses/0/ResponsePagePath", "/missing.html");
        flaws.says(distribution + "/CustomErrorResponses/0/ErrorCachingMinTTL", "10");
    }

    private void checkCertificate() {
        String distribution = "/Resources/Distribution/Properties/DistributionConfig";
        flaws.says(distribution + "/Aliases/0", CONDITION);
        flaws.lists(distribution + "/Aliases/1", "PageDomainName");
        flaws.says(distribution + "/Aliases/2", "AWS::NoValue");
        String certificate = distribution + "/ViewerCertificate";
        flaws.says(certificate + "/0", CONDITION);
        flaws.says(certificate + "/1/AcmCertificateArn", "PageCertificateArn");
        flaws.says(certificate + "/1/SslSupportMethod", "sni-only");
        flaws.says(certificate + "/1/MinimumProtocolVersion", "TLSv1.2_2021");
        flaws.says(certificate + "/2/CloudFrontDefaultCertificate", "true");
    }

    private void checkRecord(String id, String type) {
        String record = checkType(id, "AWS::Route53::RecordSet");
        flaws.says("/Resources/" + id + "/Condition", CONDITION);
        flaws.says(record + "/HostedZoneId", "HostedZoneId");
        flaws.says(record + "/Name", "PageDomainName");
        flaws.says(record + "/Type", type);
        flaws.says(record + "/AliasTarget/DNSName", "Distribution.DomainName");
        flaws.says(record + "/AliasTarget/HostedZoneId", "Z2FDTNDATAQYW2");
    }

    private void checkOutputs() {
        flaws.lists(
                "/Outputs/PageURL/Value", CONDITION, "https://${PageDomainName}", "https://${Distribution.DomainName}");
        flaws.says("/Outputs/PageBucketName/Value", "PageBucket");
        flaws.says("/Outputs/DistributionId/Value", "Distribution");
    }

    /** Answers where its properties are. */
    private String checkType(String resource, String type) {
        flaws.says("/Resources/" + resource + "/Type", type);
        return "/Resources/" + resource + "/Properties";
    }
}
