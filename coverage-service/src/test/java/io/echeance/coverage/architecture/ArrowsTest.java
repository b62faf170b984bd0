package io.echeance.coverage.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Which room may use which. */
@AnalyzeClasses(packages = "io.echeance.coverage", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.joda.money..", "io.echeance.eventstore.decider..", "io.echeance.coverage..domain..");

    @ArchTest
    static final ArchRule domainAsksNoClock = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule applicationKnowsNoDoorAndNoTransport = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..coverage..api..", "..coverage..messaging..", "..coverage..query..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule projectionsOnlyKnowTheDomain = noClasses()
            .that()
            .resideInAPackage("..projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..coverage..application..", "..coverage..api..", "..coverage..messaging..", "..query..");

    @ArchTest
    static final ArchRule queriesOnlyKnowTheDomain = noClasses()
            .that()
            .resideInAPackage("..query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..application..", "..coverage..api..", "..coverage..messaging..", "..projection..");

    @ArchTest
    static final ArchRule onlyQueriesUseHibernate = noClasses()
            .that()
            .resideOutsideOfPackage("..query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule theDoorsWriteNothingThemselves = noClasses()
            .that()
            .resideInAPackage("..coverage..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..projection..", "..coverage..messaging..");

    @ArchTest
    static final ArchRule noOtherServiceIsUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.echeance.invoice..",
                    "io.echeance.payout..",
                    "io.echeance.dunning..",
                    "io.echeance.collections..",
                    "io.echeance.gateway..");
}
