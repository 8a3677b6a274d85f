package chat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** The rules of the house. Packages are matched by their end, so that planted violations meet them, too. */
enum Rule {
    DOMAIN_KNOWS_THE_JDK_ONLY(classes()
            .that()
            .resideInAPackage("..chat.core.domain")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..chat.core.domain")),

    PORT_KNOWS_THE_DOMAIN_ONLY(classes()
            .that()
            .resideInAPackage("..chat.core.port")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..chat.core.domain", "..chat.core.port")),

    USE_CASE_KNOWS_PORT_AND_DOMAIN_ONLY(classes()
            .that()
            .resideInAPackage("..chat.core.usecase")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..chat.core.domain", "..chat.core.port", "..chat.core.usecase")),

    CORE_READS_NO_CLOCK(noClasses()
            .that()
            .resideInAPackage("..chat.core..")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(Calls.named("now")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.System")),

    CORE_TAKES_NO_CHANCE(noClasses()
            .that()
            .resideInAPackage("..chat.core..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(UUID.class)
            .orShould()
            .callMethodWhere(JavaCall.Predicates.target(Calls.named("random")))),

    CORE_STARTS_NO_THREAD(noClasses()
            .that()
            .resideInAPackage("..chat.core..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executor.class)),

    CORE_DOES_NO_IO_AND_LOGS_NOTHING(noClasses()
            .that()
            .resideInAPackage("..chat.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.util.logging..", "org.slf4j..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.System\\$Logger.*")),

    ONLY_THE_COURIER_SENDS(noClasses()
            .that()
            .resideInAPackage("..chat.core.usecase")
            .and(not(simpleName("Courier")))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("MessageGateway")),

    ADAPTERS_DO_NOT_KNOW_EACH_OTHER(slices().assignedFrom(new Adapters())
            .should()
            .notDependOnEachOther()
            .ignoreDependency(simpleName("Wiring"), alwaysTrue())),

    CORE_PROTOCOL_AND_TESTKIT_KNOW_NO_ADAPTER(noClasses()
            .that()
            .resideInAnyPackage("..chat.core..", "..chat.protocol", "..chat.testkit")
            .should()
            .dependOnClassesThat(Adapters.CLASSES)),

    NOTHING_NEEDS_THE_LOCAL_CLOUD(noClasses()
            .that()
            .resideOutsideOfPackages("..chat.cloud", "..chat.template", "..chat.emulator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..chat.cloud", "..chat.template", "..chat.emulator")),

    TEMPLATES_KNOW_NOTHING_OF_THE_CHAT(noClasses()
            .that()
            .resideInAPackage("..chat.template")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..chat.core..", "..chat.protocol", "..chat.cloud", "..chat.emulator")
            .orShould()
            .dependOnClassesThat(Adapters.CLASSES)),

    NAMES_SAY_SOMETHING(classes()
            .should()
            .haveNameNotMatching(".*(Impl|Service|Manager|Helper|Utils?|Common|Base|Abstract|Data|Info|Dto)(\\$.*)?")),

    CLASSES_ARE_FINAL(classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL));

    @SuppressWarnings("ImmutableEnumChecker") // ArchUnit does not say so, but a rule only reads what it checks.
    final ArchRule rule;

    Rule(ArchRule rule) {
        this.rule = rule;
    }
}
