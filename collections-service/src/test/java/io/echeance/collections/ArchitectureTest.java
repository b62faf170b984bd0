package io.echeance.collections;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms. */
@AnalyzeClasses(packages = "io.echeance.collections", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_pure = classes()
            .that()
            .resideInAnyPackage("..collections.domain..", "..collections.bank.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.echeance.collections.bank.domain..",
                    "java.text..",
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "java.time..",
                    "org.joda.money..",
                    "io.echeance.eventstore.decider..",
                    "io.echeance.collections.domain..");

    @ArchTest
    static final ArchRule the_domain_reads_no_clock = noClasses()
            .that()
            .resideInAnyPackage("..collections.domain..", "..collections.bank.domain..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule rooms_know_only_what_they_may = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("..collections.domain..")
            .layer("application")
            .definedBy("..collections.application..")
            .layer("projection")
            .definedBy("..collections.projection..")
            .layer("messaging")
            .definedBy("..collections.messaging..")
            .layer("query")
            .definedBy("..collections.query..")
            .layer("api")
            .definedBy("..collections.api..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("messaging")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("api", "messaging")
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
                    "io.echeance.payout..",
                    "io.echeance.gateway..");

    @ArchTest
    static final ArchRule rooms_of_the_bank_know_only_what_they_may = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("..collections.bank.domain..")
            .layer("adapter")
            .definedBy("..collections.bank.adapter..")
            .layer("application")
            .definedBy("..collections.bank.application..")
            .layer("api")
            .definedBy("..collections.bank.api..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("adapter")
            .mayOnlyBeAccessedByLayers("application");
}
