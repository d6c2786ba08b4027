package org.alongside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.SessionScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.TimedWork;
import org.junit.jupiter.api.Test;

/** The rules that keep the three layers and the features apart (docs/architecture.md). */
@AnalyzeClasses(
        packages = "org.alongside",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    /** The services' test support comes as a jar. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** A feature may use features of lower tiers only. */
    private static final Map<String, Integer> TIER = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("audit", 1),
            Map.entry("gate", 2),
            Map.entry("organisation", 3),
            Map.entry("access", 4),
            Map.entry("setting", 5),
            Map.entry("task", 5),
            Map.entry("rota", 5),
            Map.entry("backup", 5),
            Map.entry("person", 6),
            Map.entry("dispatch", 7),
            Map.entry("link", 8),
            Map.entry("concern", 8),
            Map.entry("pairing", 8),
            Map.entry("draft", 10),
            Map.entry("referral", 9),
            Map.entry("contact", 10),
            Map.entry("inpatient", 10),
            Map.entry("partnership", 10),
            Map.entry("handover", 10),
            Map.entry("careplan", 10),
            Map.entry("discharge", 11),
            Map.entry("response", 11),
            Map.entry("intake", 11),
            Map.entry("inreach", 11),
            Map.entry("call", 12),
            Map.entry("board", 12),
            Map.entry("measure", 12),
            Map.entry("exchange", 12),
            Map.entry("report", 13),
            Map.entry("quality", 13),
            Map.entry("health", 13),
            Map.entry("record", 13),
            Map.entry("work", 13));

    /** Services that stand under every use case and so have no permission of their own. */
    private static final List<String> INFRASTRUCTURE = List.of("Database", "AuditLog");

    /** Entities that are a part of another one, or are never changed. */
    private static final List<String> PARTS = List.of(
            "SummaryRecipient",
            "DemographicChange",
            "HandoverEvent",
            "CallBackEvent",
            "DangerEvent",
            "ShiftItem",
            "Reply");

    @ArchTest
    static final ArchRule domainUsesNoServer = noClasses()
            .that()
            .resideOutsideOfPackages("..service..", "..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ejb..",
                    "jakarta.enterprise..",
                    "jakarta.faces..",
                    "jakarta.ws..",
                    "jakarta.inject..",
                    "org.eclipse.persistence..",
                    "org.jdbi..");

    @ArchTest
    static final ArchRule servicesUseNoPages = noClasses()
            .that()
            .resideInAPackage("..service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "jakarta.faces..", "jakarta.servlet..", "jakarta.ws..");

    @ArchTest
    static final ArchRule pagesUseNoDatabase = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "javax.sql..", "java.sql..", "org.eclipse.persistence..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule pagesHoldNoEntity = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..web..")
            .should()
            .haveRawType(DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule featuresUseLowerTiersOnly = classes().should(new ArchCondition<>("use lower tiers only") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                String from = feature(item);
                String to = feature(dependency.getTargetClass());
                if (!from.equals(to) && TIER.containsKey(from) && TIER.containsKey(to) && tier(from) <= tier(to)) {
                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                }
            }
        }
    });

    @ArchTest
    static final ArchRule everyFeatureHasATier = classes().should(new ArchCondition<>("belong to a known feature") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            if (!TIER.containsKey(feature(item))) {
                events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no feature with a tier"));
            }
        }
    });

    @ArchTest
    static final ArchRule statelessBeansAreUseCases = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and(DescribedPredicate.describe(
                    "are no infrastructure", type -> !INFRASTRUCTURE.contains(type.getSimpleName())))
            .should()
            .beAnnotatedWith(UseCase.class);

    @ArchTest
    static final ArchRule everyPublicMethodOfAUseCaseSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Access.class);

    @ArchTest
    static final ArchRule noSessionCaches = noClasses().should().beAnnotatedWith(SessionScoped.class);

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .resideOutsideOfPackages("..shared.service..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule timersOutliveAnyFailure = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .should(new ArchCondition<>("do nothing but hand their work to a TimedWork, outside of any transaction") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean begins = method.getOwner().isAnnotatedWith(Startup.class);
                    if (!begins || !outsideOfTransactions(method) || !handsOver(method)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    /** What stands at the method alone is not heard of by Payara, where it reads that before it knows of the timer. */
    private static boolean outsideOfTransactions(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(TransactionManagement.class)
                && method.getOwner()
                                .getAnnotationOfType(TransactionManagement.class)
                                .value()
                        == TransactionManagementType.BEAN;
    }

    private static boolean handsOver(JavaMethod method) {
        return method.getMethodCallsFromSelf().size() == 1
                && method.getMethodCallsFromSelf().stream()
                        .allMatch(call -> call.getTargetOwner().isEquivalentTo(TimedWork.class));
    }

    /** What a server would take away for good. */
    @Singleton
    @Startup
    @TransactionManagement(TransactionManagementType.BEAN)
    static class Unprotected {
        @Schedule(hour = "*", persistent = false)
        void work() {
            String.valueOf(1);
        }
    }

    @Singleton
    @Startup
    static class WithinTransactions {
        private TimedWork timer;

        @Schedule(hour = "*", persistent = false)
        @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
        void work() {
            timer.run(() -> {});
        }
    }

    @Test
    void aTimerThatDoesItsWorkItselfIsFound() {
        assertThat(timersOutliveAnyFailure
                        .evaluate(new ClassFileImporter().importClasses(Unprotected.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void aTimerThatWorksWithinATransactionIsFound() {
        assertThat(timersOutliveAnyFailure
                        .evaluate(new ClassFileImporter().importClasses(WithinTransactions.class))
                        .hasViolation())
                .isTrue();
    }

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule aggregateRootsAreVersioned = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and(DescribedPredicate.describe("are roots", type -> !PARTS.contains(type.getSimpleName())))
            .should(new ArchCondition<>("have a version") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (item.getFields().stream().noneMatch(field -> field.isAnnotatedWith(Version.class))) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " has no @Version"));
                    }
                }
            });

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("org") && parts[1].equals("alongside") ? parts[2] : "";
    }

    private static int tier(String feature) {
        return TIER.getOrDefault(feature, Integer.MAX_VALUE);
    }
}
