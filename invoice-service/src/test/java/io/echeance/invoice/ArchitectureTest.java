package io.echeance.invoice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.echeance.invoice", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_pure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.joda.money..", "io.echeance.eventstore.decider..", "..invoice..domain..");

    @ArchTest
    static final ArchRule the_domain_reads_no_clock = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule only_the_live_calendar_knows_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("..calendar.application..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule nobody_uses_the_api = noClasses()
            .that()
            .resideOutsideOfPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..api..");

    @ArchTest
    static final ArchRule the_api_does_not_reach_around_the_application = noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..invoice.projection..", "..invoice.messaging..");

    @ArchTest
    static final ArchRule messaging_and_projection_do_not_use_the_application = noClasses()
            .that()
            .resideInAnyPackage("..invoice.messaging..", "..invoice.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..invoice.application..", "..invoice.adapter..");

    @ArchTest
    static final ArchRule e_invoice_libraries_stay_in_their_adapter = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.einvoice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mustangproject..", "org.apache.pdfbox..", "org.xml..");

    @ArchTest
    static final ArchRule adapters_and_identifiers_know_nothing_of_the_service = noClasses()
            .that()
            .resideInAnyPackage("..adapter..", "..identifier..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..invoice.application..", "..invoice.domain..", "..invoice.messaging..", "..eventstore..");

    @ArchTest
    static final ArchRule no_other_service_is_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.echeance.coverage..",
                    "io.echeance.payout..",
                    "io.echeance.dunning..",
                    "io.echeance.collections..",
                    "io.echeance.gateway..");

    @ArchTest
    static final ArchRule rooms_have_no_cycles = SlicesRuleDefinition.slices()
            .matching("io.echeance.invoice.(**)")
            .should()
            .beFreeOfCycles();
}
