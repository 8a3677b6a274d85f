package chat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RuleTest {
    private static final String[] MODULES = {
        "chat.core",
        "chat.testkit",
        "chat.protocol",
        "chat.inmemory",
        "chat.jwt",
        "chat.dynamodb",
        "chat.lambda",
        "chat.javalin",
        "chat.template",
        "chat.emulator",
        "chat.cloud"
    };
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MODULES);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("chat.architecture.planted");

    @ParameterizedTest
    @EnumSource
    void the_house_keeps_the_rule(Rule kept) {
        kept.rule.check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_violation_breaks_the_rule(Rule broken) {
        assertThat(broken.rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void only_the_wiring_of_a_front_door_knows_another_adapter() {
        assertThat(Rule.ADAPTERS_DO_NOT_KNOW_EACH_OTHER
                        .rule
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("ReadsTokens"))
                .noneMatch(detail -> detail.contains("Wiring"));
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(List.of(MODULES))
                .allSatisfy(module ->
                        assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith(module)));
    }
}
