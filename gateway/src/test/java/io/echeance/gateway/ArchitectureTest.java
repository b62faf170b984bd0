package io.echeance.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms. */
@AnalyzeClasses(packages = "io.echeance.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_pure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.echeance.gateway.domain..", "java..", "org.joda.money..");

    @ArchTest
    static final ArchRule the_application_knows_nothing_of_http_and_the_outside = noClasses()
            .that()
            .resideInAPackage("..gateway.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..gateway.api..",
                    "..gateway.adapter..",
                    "..gateway.query..",
                    "..gateway.projection..",
                    "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule the_projection_writes_and_never_answers = noClasses()
            .that()
            .resideInAPackage("..gateway.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.api..", "..gateway.query..", "..gateway.adapter..", "org.hibernate..");

    @ArchTest
    static final ArchRule the_query_side_only_reads = noClasses()
            .that()
            .resideInAPackage("..gateway.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..gateway.api..",
                    "..gateway.application..",
                    "..gateway.projection..",
                    "..gateway.adapter..",
                    "io.vertx..");

    @ArchTest
    static final ArchRule adapters_do_not_know_the_api = noClasses()
            .that()
            .resideInAPackage("..gateway.adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.api..", "..gateway.query..", "..gateway.projection..");

    @ArchTest
    static final ArchRule no_other_service_is_on_board = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.echeance.invoice..",
                    "io.echeance.coverage..",
                    "io.echeance.payout..",
                    "io.echeance.dunning..",
                    "io.echeance.collections..");
}
