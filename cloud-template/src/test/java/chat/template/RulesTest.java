package chat.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.template.Rule.Consent;
import chat.template.Rule.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RulesTest {
    private static final String JOBS = "arn:aws:sqs:us-east-1:123456789012:classroom-Jobs";
    private static final Sample SAMPLE = Sample.RIGHT.and("""
            News:
              Type: AWS::Events::Rule
              Properties:
                EventPattern:
                  detail-type: [Changed, Gone]
                  source: [shop]
                Targets: [{Id: jobs, Arn: !GetAtt Jobs.Arn}]
            JobsPolicy:
              Type: AWS::SQS::QueuePolicy
              Properties:
                Queues: [!Ref Jobs]
                PolicyDocument:
                  Statement:
                    - Effect: Allow
                      Principal: {Service: events.amazonaws.com}
                      Action: sqs:SendMessage
                      Resource: !GetAtt Jobs.Arn
                      Condition: {ArnEquals: {aws:SourceArn: !GetAtt News.Arn}}
            """);

    private static Rule rule(Sample sample) {
        return sample.read().rules().getFirst();
    }

    @Test
    void a_rule_takes_what_has_one_of_its_types_and_one_of_its_sources() {
        Rule rule = rule(SAMPLE);

        assertThat(rule.takes("Changed", "shop")).isTrue();
        assertThat(rule.takes("Gone", "shop")).isTrue();
        assertThat(rule.takes("changed", "shop")).isFalse();
        assertThat(rule.takes("Changed", "another")).isFalse();
        assertThat(rule.targets()).containsExactly(new Target(JOBS, Consent.THE_RULE));
        assertThat(SAMPLE.read().notices()).isEmpty();
    }

    @Test
    void what_the_pattern_does_not_speak_of_may_be_anything() {
        assertThat(rule(SAMPLE.with("        source: [shop]\n", "")).takes("Changed", "another"))
                .isTrue();
        assertThat(rule(SAMPLE.with("        detail-type: [Changed, Gone]\n", ""))
                        .takes("Anything", "shop"))
                .isTrue();
    }

    @Test
    void a_rule_that_is_switched_off_takes_nothing() {
        Sample off = SAMPLE.with("      EventPattern:\n", "      State: DISABLED\n      EventPattern:\n");

        assertThat(rule(off).takes("Changed", "shop")).isFalse();
        assertThat(off.read().notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            source: [shop] | source: [{prefix: sh}] | It has source: the rule never matches.
            source: [shop] | source: shop | It has source: the rule never matches.
            source: [shop] | source: [] | It has source: the rule never matches.
            source: [shop] | detail: {kind: [book]} | It has detail: the rule never matches.
            EventPattern:\\n        detail-type: [Changed, Gone]\\n        source: [shop] | ScheduleExpression: rate(1 day) | only rules with an EventPattern
            EventPattern:\\n | EventBusName: mine\\n      EventPattern:\\n | the default bus only
            """)
    void a_rule_with_a_pattern_that_is_not_read_takes_nothing_and_says_so(String from, String to, String notice) {
        Sample strange = SAMPLE.with(from.replace("\\n", "\n"), to.replace("\\n", "\n"));

        assertThat(rule(strange).takes("Changed", "shop")).isFalse();
        assertThat(strange.read().notices())
                .singleElement()
                .asString()
                .startsWith("News, line ")
                .contains(notice);
    }

    @Test
    void only_queues_are_targets_and_they_are_given_the_whole_event() {
        assertThat(SAMPLE.with("Arn: !GetAtt Jobs.Arn}]", "Arn: !GetAtt Hello.Arn}]")
                        .read()
                        .notices())
                .singleElement()
                .asString()
                .contains("only queues of SQS are targets here");
        assertThat(SAMPLE.with("Arn: !GetAtt Jobs.Arn}]", "Arn: !GetAtt Jobs.Arn, InputPath: $.detail}]")
                        .read()
                        .notices())
                .singleElement()
                .asString()
                .contains("the whole event");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Arn: !GetAtt Jobs.Arn}] | Arn: arn:aws:sqs:us-east-1:123456789012:gone}] | its target is 'arn:aws:sqs:us-east-1:123456789012:gone'
            Queues: [!Ref Jobs] | Queues: [gone] | it is for 'gone'
            EventPattern:\\n | State: maybe\\n      EventPattern:\\n | its State is 'maybe'
            {Id: jobs, | { | the property Id is missing
            """)
    void aws_would_refuse(String from, String to, String sentence) {
        Sample wrong = SAMPLE.with(from.replace("\\n", "\n"), to.replace("\\n", "\n"));

        assertThatThrownBy(wrong::read)
                .isInstanceOf(FaultyTemplateException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {Service: events.amazonaws.com} | '*' | THE_RULE
            {Service: events.amazonaws.com} | {Service: sns.amazonaws.com} | NOBODY
            Action: sqs:SendMessage | Action: sqs:* | THE_RULE
            Action: sqs:SendMessage | Action: sqs:ReceiveMessage | NOBODY
            Effect: Allow\\n | Effect: Deny\\n | NOBODY
            ArnEquals: {aws:SourceArn: !GetAtt News.Arn} | ArnLike: {aws:SourceArn: 'arn:aws:events:*:rule/classroom-*'} | THE_RULE
            ArnEquals: {aws:SourceArn: !GetAtt News.Arn} | ArnEquals: {aws:SourceArn: [x, !GetAtt News.Arn]} | THE_RULE
            ArnEquals: {aws:SourceArn: !GetAtt News.Arn} | ArnEquals: {aws:SourceArn: x} | NOBODY
            Condition: {ArnEquals: {aws:SourceArn: !GetAtt News.Arn}} | NotPrincipal: x | EVERY_RULE
            Queues: [!Ref Jobs] | Queues: [] | NOBODY
            """)
    void a_queue_is_open_to_a_rule_as_its_policy_says(String from, String to, Consent consent) {
        Sample sample = SAMPLE.with(from.replace("\\n", "\n"), to.replace("\\n", "\n"));

        assertThat(rule(sample).targets()).containsExactly(new Target(JOBS, consent));
        assertThat(Check.of(sample.read()))
                .filteredOn(finding -> finding.resource().equals("News"))
                .hasSize(consent == Consent.NOBODY ? 1 : 0);
        assertThat(Check.of(sample.read()))
                .filteredOn(finding -> finding.resource().equals("Jobs"))
                .hasSize(consent == Consent.EVERY_RULE ? 1 : 0);
    }

    @Test
    void a_rule_without_a_target_is_found() {
        Sample idle = SAMPLE.with("      Targets: [{Id: jobs, Arn: !GetAtt Jobs.Arn}]\n", "");

        assertThat(rule(idle).targets()).isEqualTo(List.of());
        assertThat(Check.of(idle.read()))
                .filteredOn(finding -> finding.resource().equals("News"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Finding.Severity.MISSING);
    }
}
