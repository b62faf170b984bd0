package io.echeance.payout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms. */
@AnalyzeClasses(packages = "io.echeance.payout", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_pure = classes()
            .that()
            .resideInAPackage("..payout..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "java.time..",
                    "org.joda.money..",
                    "io.echeance.eventstore.decider..",
                    "io.echeance.payout..domain..");

    @ArchTest
    static final ArchRule the_domain_reads_no_clock = noClasses()
            .that()
            .resideInAPackage("..payout..domain..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule rooms_know_only_what_they_may = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("..payout..domain..")
            .layer("application")
            .definedBy("..payout..application..")
            .layer("projection")
            .definedBy("..payout..projection..")
            .layer("messaging")
            .definedBy("..payout..messaging..")
            .layer("query")
            .definedBy("..payout..query..")
            .layer("api")
            .definedBy("..payout..api..")
            .layer("adapter")
            .definedBy("..payout..adapter..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("messaging")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("adapter")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("api", "messaging", "adapter")
            .whereLayer("projection")
            .mayOnlyBeAccessedByLayers("application", "messaging", "query", "api");

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.echeance.invoice..",
                    "io.echeance.coverage..",
                    "io.echeance.dunning..",
                    "io.echeance.collections..",
                    "io.echeance.gateway..");
}
