package io.echeance.invoice.domain;

import static io.echeance.invoice.domain.Invoices.DUE;
import static io.echeance.invoice.domain.Invoices.ID;
import static io.echeance.invoice.domain.Invoices.SUBMITTED;

import io.echeance.invoice.domain.InvoiceCommand.Cancel;
import io.echeance.invoice.domain.InvoiceCommand.Dispute;
import io.echeance.invoice.domain.InvoiceCommand.ReachDueDate;
import io.echeance.invoice.domain.InvoiceCommand.ResolveDispute;
import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved;
import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved.Outcome;
import io.echeance.invoice.domain.InvoiceEvent.DueDateReached;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceCancelled;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceDisputed;
import io.echeance.invoice.spec.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisputesTest {

    private static final LocalDate TODAY = DUE.plusDays(2);
    private static final ForeignFacts COVERED = new ForeignFacts(Coverage.GRANTED, false);
    private static final Money CENT = Money.ofMinor(CurrencyUnit.EUR, 1);
    private static final DueDateReached REACHED = new DueDateReached(ID, DUE, DUE);
    private static final InvoiceDisputed DISPUTED = disputed(null);
    private static final DisputeResolved RESOLVED =
            new DisputeResolved(ID, Outcome.REJECTED, "Delivered", "ops-1", TODAY);

    @Test
    void a_covered_invoice_is_disputed_before_its_due_date_and_after() {
        given(SUBMITTED).when(dispute(null, COVERED)).then(DISPUTED);
        given(SUBMITTED, REACHED).when(dispute(null, COVERED)).then(DISPUTED);
    }

    @Test
    void no_more_than_the_invoice_is_disputed() {
        var all = SUBMITTED.gross();
        given(SUBMITTED).when(dispute(all, COVERED)).then(disputed(all));
        given(SUBMITTED).when(dispute(all.plus(CENT), COVERED)).thenRejected("disputed-amount-too-high");
    }

    @Test
    void one_dispute_at_a_time() {
        given(SUBMITTED, DISPUTED).when(dispute(CENT, COVERED)).thenRejected("invoice-already-disputed");
        given(SUBMITTED, DISPUTED, RESOLVED).when(dispute(null, COVERED)).then(DISPUTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Coverage.class,
            names = {"PENDING", "REFERRED", "DECLINED"})
    void what_is_not_covered_is_not_followed(Coverage coverage) {
        given(SUBMITTED).when(dispute(null, new ForeignFacts(coverage, false))).thenRejected("invoice-not-covered");
    }

    @Test
    void what_is_paid_or_cancelled_or_unknown_is_not_disputed() {
        given(SUBMITTED)
                .when(dispute(null, new ForeignFacts(Coverage.GRANTED, true)))
                .thenRejected("invoice-already-paid");
        given(SUBMITTED, new InvoiceCancelled(ID, "x", "user-1"))
                .when(dispute(null, COVERED))
                .thenRejected("invoice-cancelled");
        given().when(dispute(null, COVERED)).thenRejected("invoice-unknown");
    }

    @Test
    void an_open_dispute_is_resolved_once_also_when_the_due_date_has_come_meanwhile() {
        given(SUBMITTED, DISPUTED).when(resolve()).then(RESOLVED);
        given(SUBMITTED, DISPUTED, REACHED).when(resolve()).then(RESOLVED);
        given(SUBMITTED, DISPUTED, RESOLVED).when(resolve()).thenRejected("invoice-not-disputed");
        given(SUBMITTED).when(resolve()).thenRejected("invoice-not-disputed");
    }

    @Test
    void a_dispute_stops_neither_the_due_date_nor_a_cancellation() {
        given(SUBMITTED, DISPUTED).when(new ReachDueDate(DUE, COVERED)).then(REACHED);
        given(SUBMITTED, DISPUTED)
                .when(new Cancel("x", "user-1", DUE.minusDays(1), COVERED))
                .then(new InvoiceCancelled(ID, "x", "user-1"));
    }

    private static InvoiceDisputed disputed(Money amount) {
        return new InvoiceDisputed(ID, "Broken", amount, "user-1", TODAY);
    }

    private static Dispute dispute(Money amount, ForeignFacts facts) {
        return new Dispute("Broken", amount, "user-1", TODAY, facts);
    }

    private static ResolveDispute resolve() {
        return new ResolveDispute(Outcome.REJECTED, "Delivered", "ops-1", TODAY);
    }

    private static DeciderSpec<InvoiceCommand, InvoiceState, InvoiceEvent> given(InvoiceEvent... events) {
        return DeciderSpec.given(new InvoiceDecider(), List.of(events));
    }
}
