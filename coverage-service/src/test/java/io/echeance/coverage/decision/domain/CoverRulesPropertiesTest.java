package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TERMS;
import static io.echeance.coverage.decision.domain.Given.TODAY;
import static io.echeance.coverage.decision.domain.Given.euro;
import static io.echeance.coverage.decision.domain.Given.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.decision.domain.CoverageEvent.CoverageGranted;
import io.echeance.eventstore.decider.Decision;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;

/** What holds for every invoice. */
class CoverRulesPropertiesTest {

    @Property
    void moreExposureNeverTurnsADeclineIntoAGrant(
            @ForAll @IntRange(max = 2_000_000) int cents,
            @ForAll @IntRange(max = 2_000_000) int exposure,
            @ForAll @IntRange(max = 2_000_000) int more) {
        var before = CoverRules.failing(given(cents, exposure).inputs(), TERMS);
        var after = CoverRules.failing(given(cents, exposure + more).inputs(), TERMS);

        assertThat(after).containsAll(before);
    }

    @Property
    void reasonsAreDistinctAndInTheOrderOfTheirCodes(
            @ForAll @IntRange(max = 100_000) int cents,
            @ForAll @IntRange(max = 120) int age,
            @ForAll @IntRange(max = 120) int left,
            @ForAll @IntRange(max = 120) int overdue,
            @ForAll boolean identified) {
        var reasons = CoverRules.failing(
                given(cents, 990_000)
                        .issuedOn(TODAY.minusDays(age))
                        .dueOn(TODAY.plusDays(left))
                        .oldestOpenDueOn(TODAY.minusDays(overdue))
                        .debtor("404833048", identified)
                        .inputs(),
                TERMS);

        assertThat(reasons).doesNotHaveDuplicates().isSorted();
        assertThat(reasons.contains(ReasonCode.STOP_OF_COVER)).isEqualTo(overdue > 45);
        assertThat(reasons.contains(ReasonCode.TOO_CLOSE_TO_DUE_DATE)).isEqualTo(left < 5);
        assertThat(reasons.contains(ReasonCode.ISSUED_TOO_LONG_AGO)).isEqualTo(age > 30);
    }

    /** Any order of arrivals: never over the limit, and what was declined would not have fitted in. */
    @Property
    void whatIsGrantedNeverExceedsTheLimitAndAsMuchAsFitsIsGranted(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 30_000, max = 400_000) Integer> arrivals) {
        var limit = euro("10000.00");
        var granted = euro("0.00");
        var smallestDeclined = euro("999999.99");
        for (int cents : arrivals) {
            var amount = cents(cents);
            if (isGranted(given(cents, granted.getAmountMinorInt()))) {
                granted = granted.plus(amount);
            } else if (amount.isLessThan(smallestDeclined)) {
                smallestDeclined = amount;
            }
        }

        assertThat(granted).isLessThanOrEqualTo(limit);
        assertThat(granted.plus(smallestDeclined)).isGreaterThan(limit);
    }

    private static boolean isGranted(Given given) {
        var command = new CoverageCommand.Assess("inv_1", "sup_1", given.inputs(), TERMS);
        var decider = new CoverageDecider();
        return decider.decide(command, decider.initialState()) instanceof Decision.Accepted<CoverageEvent>(var events)
                && events.getFirst() instanceof CoverageGranted;
    }

    private static Given given(int cents, int exposure) {
        return invoice()
                .gross(cents(cents).getAmount().toPlainString())
                .exposure(cents(exposure).getAmount().toPlainString());
    }

    private static Money cents(int cents) {
        return Money.ofMinor(org.joda.money.CurrencyUnit.EUR, cents);
    }
}
