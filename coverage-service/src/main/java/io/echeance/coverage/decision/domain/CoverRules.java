package io.echeance.coverage.decision.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import io.echeance.coverage.policy.domain.Terms;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.joda.money.Money;

/** The decision table: a pure function of the inputs and the policy's terms. */
public final class CoverRules {

    private record Rule(ReasonCode code, BiPredicate<CoverInputs, Terms> fails) {}

    private static final List<Rule> RULES = List.of(
            new Rule(ReasonCode.DEBTOR_NOT_IDENTIFIED, (in, terms) -> !in.debtorIdentified()),
            new Rule(
                    ReasonCode.RELATED_COMPANY,
                    (in, terms) -> in.supplierSiren().equals(in.debtorSiren())),
            new Rule(ReasonCode.DEBTOR_IN_DEFAULT, (in, terms) -> in.debtorInDefault()),
            new Rule(ReasonCode.STOP_OF_COVER, CoverRules::isLongOverdue),
            new Rule(ReasonCode.LIMIT_EXCEEDED, CoverRules::exceedsLimit),
            new Rule(ReasonCode.TERM_TOO_LONG, CoverRules::isTermTooLong),
            new Rule(
                    ReasonCode.ISSUED_TOO_LONG_AGO,
                    (in, terms) -> DAYS.between(in.issueDate(), in.submittedOn()) > terms.maxDaysSinceIssue()),
            new Rule(
                    ReasonCode.TOO_CLOSE_TO_DUE_DATE,
                    (in, terms) -> DAYS.between(in.submittedOn(), in.dueDate()) < terms.minDaysBeforeDue()),
            new Rule(
                    ReasonCode.AMOUNT_TOO_SMALL,
                    (in, terms) -> isInEuroAnd(in, gross -> gross.isLessThan(terms.minAmount()))),
            new Rule(
                    ReasonCode.CURRENCY_NOT_COVERED,
                    (in, terms) -> in.gross().inEuro().isEmpty()),
            new Rule(ReasonCode.POLICY_NOT_IN_FORCE, (in, terms) -> Boolean.TRUE.equals(in.policyEnded())));

    private CoverRules() {}

    /** Every reason against cover, in the order of the table; none: it can be covered. */
    public static List<ReasonCode> failing(CoverInputs inputs, Terms terms) {
        return RULES.stream()
                .filter(rule -> rule.fails().test(inputs, terms))
                .map(Rule::code)
                .toList();
    }

    /** Whether a person has to decide. */
    static boolean isAboveAutoLimit(CoverInputs inputs, Terms terms) {
        return isInEuroAnd(inputs, gross -> gross.isGreaterThan(terms.autoLimit()));
    }

    private static boolean isLongOverdue(CoverInputs in, Terms terms) {
        return in.oldestOpenDueDate() != null
                && DAYS.between(in.oldestOpenDueDate(), in.decidedOn()) > terms.stopOfCoverAfterDays();
    }

    private static boolean exceedsLimit(CoverInputs in, Terms terms) {
        return isInEuroAnd(in, gross -> in.exposure().plus(gross).isGreaterThan(in.debtorLimit()));
    }

    private static boolean isTermTooLong(CoverInputs in, Terms terms) {
        return in.dueDate().isAfter(PaymentTerm.lastDueDate(in.issueDate(), terms));
    }

    /** Amounts of other currencies can't be compared; they fail by their own rule. */
    private static boolean isInEuroAnd(CoverInputs in, Predicate<Money> test) {
        return in.gross().inEuro().filter(test).isPresent();
    }
}
