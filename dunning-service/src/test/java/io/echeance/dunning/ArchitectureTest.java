package io.echeance.dunning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.echeance.dunning", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainIsPure = classes()
            .that()
            .resideInAPackage("..dunning.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.joda.money..",
                    "io.echeance.dunning.domain..",
                    "io.echeance.eventstore.decider..");

    @ArchTest
    static final ArchRule theDomainHasNoClock = noClasses()
            .that()
            .resideInAPackage("..dunning.domain..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule roomsKeepTheirArrows = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.echeance.dunning..")
            .layer("domain")
            .definedBy("..dunning.domain..")
            .layer("application")
            .definedBy("..dunning.application..")
            .layer("messaging")
            .definedBy("..dunning.messaging..")
            .layer("projection")
            .definedBy("..dunning.projection..")
            .layer("query")
            .definedBy("..dunning.query..")
            .layer("api")
            .definedBy("..dunning.api..")
            .layer("adapter")
            .definedBy("..dunning.adapter..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("messaging")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("adapter")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("projection")
            .mayOnlyBeAccessedByLayers("messaging")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("messaging", "adapter", "api");

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.echeance.invoice..",
                    "io.echeance.coverage..",
                    "io.echeance.payout..",
                    "io.echeance.collections..",
                    "io.echeance.gateway..");
}
