package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TERMS;
import static io.echeance.coverage.decision.domain.Given.TODAY;
import static io.echeance.coverage.decision.domain.Given.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision table of the product, row by row, each number from both sides. */
class DecisionTableTest {

    static Stream<Arguments> declined() {
        return Stream.of(
                arguments(ReasonCode.DEBTOR_NOT_IDENTIFIED, invoice().debtor("732829321", false)),
                arguments(ReasonCode.DEBTOR_NOT_IDENTIFIED, invoice().debtor(null, false)),
                arguments(ReasonCode.RELATED_COMPANY, invoice().debtor("404833048", true)),
                arguments(ReasonCode.DEBTOR_IN_DEFAULT, invoice().inDefault()),
                arguments(ReasonCode.STOP_OF_COVER, invoice().oldestOpenDueOn(TODAY.minusDays(46))),
                arguments(ReasonCode.LIMIT_EXCEEDED, invoice().exposure("9000.01")),
                arguments(ReasonCode.LIMIT_EXCEEDED, invoice().limit("999.99")),
                arguments(ReasonCode.LIMIT_EXCEEDED, invoice().limit("0.00")),
                arguments(ReasonCode.TERM_TOO_LONG, issuedAndDue("2026-02-28", "2026-05-01")),
                arguments(ReasonCode.ISSUED_TOO_LONG_AGO, issued(TODAY.minusDays(31))),
                arguments(ReasonCode.TOO_CLOSE_TO_DUE_DATE, invoice().dueOn(TODAY.plusDays(4))),
                arguments(ReasonCode.TOO_CLOSE_TO_DUE_DATE, invoice().dueOn(TODAY.minusDays(1))),
                arguments(ReasonCode.AMOUNT_TOO_SMALL, invoice().gross("299.99")),
                arguments(ReasonCode.CURRENCY_NOT_COVERED, invoice().gross("1000.00", "CHF")),
                arguments(ReasonCode.CURRENCY_NOT_COVERED, invoice().gross("1.00", "no currency")),
                arguments(ReasonCode.POLICY_NOT_IN_FORCE, invoice().afterTheEndOfThePolicy()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void declined(ReasonCode reason, Given invoice) {
        assertThat(CoverRules.failing(invoice.inputs(), TERMS)).containsExactly(reason);
    }

    static Stream<Arguments> covered() {
        return Stream.of(
                arguments("a plain invoice", invoice()),
                arguments("an invoice 45 days past due", invoice().oldestOpenDueOn(TODAY.minusDays(45))),
                arguments("exactly the limit", invoice().exposure("9000.00")),
                arguments("exactly the limit, from nothing", invoice().limit("1000.00")),
                arguments("60 days", issuedAndDue("2026-02-28", "2026-04-30")),
                arguments("issued 30 days ago", issued(TODAY.minusDays(30))),
                arguments("5 days left", invoice().dueOn(TODAY.plusDays(5))),
                arguments("the smallest amount", invoice().gross("300.00")),
                arguments("issued tomorrow", issued(TODAY.plusDays(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void covered(String name, Given invoice) {
        assertThat(CoverRules.failing(invoice.inputs(), TERMS)).isEmpty();
    }

    @Test
    void allReasonsAreToldInTheOrderOfTheTable() {
        var worst = invoice()
                .debtor("404833048", false)
                .inDefault()
                .oldestOpenDueOn(TODAY.minusDays(100))
                .exposure("9999.99")
                .issuedOn(TODAY.minusDays(90))
                .dueOn(TODAY.plusDays(3))
                .gross("12.00");

        assertThat(CoverRules.failing(worst.inputs(), TERMS))
                .containsExactly(
                        ReasonCode.DEBTOR_NOT_IDENTIFIED,
                        ReasonCode.RELATED_COMPANY,
                        ReasonCode.DEBTOR_IN_DEFAULT,
                        ReasonCode.STOP_OF_COVER,
                        ReasonCode.LIMIT_EXCEEDED,
                        ReasonCode.TERM_TOO_LONG,
                        ReasonCode.ISSUED_TOO_LONG_AGO,
                        ReasonCode.TOO_CLOSE_TO_DUE_DATE,
                        ReasonCode.AMOUNT_TOO_SMALL);
    }

    @Test
    void aForeignCurrencyIsNotComparedWithEuroAmounts() {
        assertThat(CoverRules.failing(
                        invoice().gross("1.00", "USD").exposure("9999.00").inputs(), TERMS))
                .isEqualTo(List.of(ReasonCode.CURRENCY_NOT_COVERED));
    }

    private static Given issued(LocalDate day) {
        return invoice().issuedOn(day).dueOn(TODAY.plusDays(5));
    }

    private static Given issuedAndDue(String issued, String due) {
        return invoice().issuedOn(LocalDate.parse(issued)).dueOn(LocalDate.parse(due));
    }
}
