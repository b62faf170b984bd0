package io.echeance.collections.domain;

import static io.echeance.collections.domain.ReceivableSpec.DEFAULT_DAY;
import static io.echeance.collections.domain.ReceivableSpec.DUE;
import static io.echeance.collections.domain.ReceivableSpec.INVOICE;
import static io.echeance.collections.domain.ReceivableSpec.TODAY;
import static io.echeance.collections.domain.ReceivableSpec.defaulted;
import static io.echeance.collections.domain.ReceivableSpec.eur;
import static io.echeance.collections.domain.ReceivableSpec.given;
import static io.echeance.collections.domain.ReceivableSpec.paid;
import static io.echeance.collections.domain.ReceivableSpec.received;
import static io.echeance.collections.domain.ReceivableSpec.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.collections.domain.Insolvency.Procedure;
import io.echeance.collections.domain.ReceivableCommand.DeclareInsolvency;
import io.echeance.collections.domain.ReceivableCommand.ReachNextStage;
import io.echeance.collections.domain.ReceivableCommand.RecordPromise;
import io.echeance.collections.domain.ReceivableCommand.WriteOff;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.PromiseRecorded;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Promises, and the way of an invoice after its default. */
class RecoveryTest {

    private static final ReceivableEvent DEFAULTED = defaulted(DEFAULT_DAY, "1000.00", "0.00");
    private static final ReceivableEvent OPENED =
            new RecoveryOpened(INVOICE, DEFAULT_DAY, eur("1000.00"), "AMICABLE", DEFAULT_DAY.plusDays(30));

    @Test
    void a_promise_is_recorded_up_to_seventy_five_days_after_the_due_date() {
        promise(given(), DUE.plusDays(75), "1000.00").thenAll(promised(DUE.plusDays(75), "1000.00"));
        promise(given(), DUE.plusDays(76), "1000.00").thenRefused("promise-too-late");
        promise(given(), DUE.plusDays(10), "1000.01").thenRefused("promise-too-large");
        promise(given(DEFAULTED), DUE.plusDays(70), "10.00").thenRefused("invoice-defaulted");
        promise(given(received("a", "1000.00", "0.00"), paid("1000.00")), DUE, "10.00")
                .thenRefused("invoice-paid");
        promise(given().and(new Cover.NotCovered()), DUE, "10.00").thenRefused("invoice-not-covered");
        promise(given().and(new Cover.Cancelled()), DUE, "10.00").thenRefused("invoice-cancelled");
    }

    @Test
    void a_promise_that_runs_postpones_the_default_to_the_day_after_it() {
        var promise = promised(DUE.plusDays(70), "1000.00");
        given(promise).whenDefaultIsDue(DEFAULT_DAY).thenAll();
        given(promise).whenDefaultIsDue(DUE.plusDays(70)).thenAll();
        given(promise).whenDefaultIsDue(DUE.plusDays(71)).then(defaulted(DUE.plusDays(71), "1000.00", "0.00"));
        var earlier = promised(DUE.plusDays(59), "1000.00");
        given(earlier).whenDefaultIsDue(DEFAULT_DAY).then(DEFAULTED);
    }

    @Test
    void a_default_opens_a_recovery_and_assesses_penalties() {
        // 60 days on 1 000.00 at 12.15 %
        given().whenDefaultIsDue(DEFAULT_DAY)
                .thenAll(DEFAULTED, penalties(DEFAULT_DAY, "19.97", "40.00", "59.97"), OPENED);
    }

    @Test
    void stages_follow_each_other_on_their_days() {
        stage(given(DEFAULTED, OPENED), 29).thenAll();
        stage(given(DEFAULTED, OPENED), 30).thenAll(reached("PRE_LEGAL", 30, DEFAULT_DAY.plusDays(60)));
        var preLegal = reached("PRE_LEGAL", 30, DEFAULT_DAY.plusDays(60));
        stage(given(DEFAULTED, OPENED, preLegal), 60).thenAll(reached("COURT_ORDER", 60, null));
        stage(given(DEFAULTED, OPENED, preLegal, reached("COURT_ORDER", 60, null)), 400)
                .thenAll();
        stage(given(), 30).thenAll();
    }

    @Test
    void payment_in_full_closes_the_recovery_and_its_reversal_opens_it_again() {
        given(DEFAULTED, OPENED)
                .whenPaid("a", "1000.00")
                .thenAll(received("a", "1000.00", "0.00"), paid("1000.00"), recovered("1000.00"));
        given(DEFAULTED, OPENED, received("a", "1000.00", "0.00"), paid("1000.00"), recovered("1000.00"))
                .whenReversed("a")
                .thenAll(
                        reversed("a", "1000.00", "1000.00"),
                        new RecoveryOpened(INVOICE, TODAY, eur("1000.00"), "AMICABLE", TODAY.plusDays(30)));
    }

    @Test
    void what_is_given_up_is_written_off_once_and_money_that_comes_later_is_taken() {
        var writtenOff = new RecoveryClosed(
                INVOICE, Recovery.Outcome.WRITTEN_OFF, TODAY, eur("400.00"), eur("600.00"), "no assets");
        given(DEFAULTED, OPENED, received("a", "400.00", "600.00"))
                .when(new WriteOff(given().invoice(), "no assets", TODAY))
                .thenAll(writtenOff);
        given(DEFAULTED, OPENED, writtenOff)
                .when(new WriteOff(given().invoice(), "again", TODAY))
                .thenRefused("recovery-not-running");
        given(DEFAULTED, OPENED, received("a", "400.00", "600.00"), writtenOff)
                .whenPaid("b", "600.00")
                .thenAll(received("b", "600.00", "0.00"), paid("1000.00"), recovered("1000.00"));
    }

    @Test
    void an_insolvency_gives_two_months_for_the_claim_and_stops_interest() {
        var published = DUE.plusDays(20);
        var insolvent = new DebtorInsolvent(
                INVOICE, "732829320", Procedure.LIQUIDATION, published, LocalDate.of(2026, 5, 21), "A 1");
        insolvency(given(), published).thenAll(insolvent, penalties(published, "6.66", "40.00", "46.66"));
        insolvency(given(insolvent), published).thenAll();
        insolvency(given(), DUE.minusDays(3))
                .thenAll(new DebtorInsolvent(
                        INVOICE,
                        "732829320",
                        Procedure.LIQUIDATION,
                        DUE.minusDays(3),
                        DUE.minusDays(3).plusMonths(2),
                        "A 1"));
        given(insolvent)
                .whenDefaultIsDue(DEFAULT_DAY)
                .thenAll(DEFAULTED, penalties(published, "6.66", "40.00", "46.66"), OPENED);
        insolvency(given(received("a", "1000.00", "0.00"), paid("1000.00")), published)
                .thenAll();
    }

    @Test
    void recoveries_are_shared_ninety_to_ten_to_the_cent() {
        var shares = RecoveryShares.of(new BigDecimal("0.90"), eur("1234.57"), eur("234.57"), eur("567.89"));
        // 10 % of 567.89 is 56.79, of 234.57 it is 23.46
        assertThat(shares).isEqualTo(new RecoveryShares(eur("299.99"), eur("33.33")));
        assertThat(RecoveryShares.of(new BigDecimal("0.90"), eur("100.00"), eur("0.00"), eur("150.00")))
                .isEqualTo(new RecoveryShares(eur("90.00"), eur("10.00")));
    }

    private static ReceivableSpec promise(ReceivableSpec spec, LocalDate day, String amount) {
        return spec.when(new RecordPromise(spec.invoice(), day, eur(amount), "ops", TODAY));
    }

    private static ReceivableSpec stage(ReceivableSpec spec, int days) {
        return spec.when(new ReachNextStage(spec.invoice(), DEFAULT_DAY.plusDays(days)));
    }

    private static ReceivableSpec insolvency(ReceivableSpec spec, LocalDate published) {
        return spec.when(new DeclareInsolvency(
                spec.invoice(), "732829320", new Insolvency(Procedure.LIQUIDATION, published, "A 1"), TODAY));
    }

    private static PromiseRecorded promised(LocalDate day, String amount) {
        return new PromiseRecorded(INVOICE, day, eur(amount), "ops");
    }

    private static RecoveryStageReached reached(String stage, int days, LocalDate next) {
        return new RecoveryStageReached(INVOICE, stage, DEFAULT_DAY.plusDays(days), next, eur("1000.00"));
    }

    private static PenaltiesAssessed penalties(LocalDate asOf, String interest, String indemnity, String total) {
        return new PenaltiesAssessed(INVOICE, asOf, eur(interest), eur(indemnity), eur(total));
    }

    private static RecoveryClosed recovered(String received) {
        return new RecoveryClosed(INVOICE, Recovery.Outcome.RECOVERED, TODAY, eur(received), eur("0.00"), null);
    }
}
