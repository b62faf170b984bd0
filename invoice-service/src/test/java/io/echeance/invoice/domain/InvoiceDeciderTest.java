package io.echeance.invoice.domain;

import static io.echeance.invoice.domain.Invoices.DUE;
import static io.echeance.invoice.domain.Invoices.ID;
import static io.echeance.invoice.domain.Invoices.SUBMITTED;

import io.echeance.invoice.domain.InvoiceCommand.Cancel;
import io.echeance.invoice.domain.InvoiceCommand.ReachDueDate;
import io.echeance.invoice.domain.InvoiceCommand.Submit;
import io.echeance.invoice.domain.InvoiceEvent.DueDateReached;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceCancelled;
import io.echeance.invoice.spec.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceDeciderTest {

    private static final LocalDate BEFORE = DUE.minusDays(1);
    private static final InvoiceCancelled CANCELLED = new InvoiceCancelled(ID, "Issued twice", "user-1");
    private static final DueDateReached REACHED = new DueDateReached(ID, DUE, DUE);
    private static final ForeignFacts COVERED = new ForeignFacts(Coverage.GRANTED, false);
    private static final ForeignFacts COVERED_AND_PAID = new ForeignFacts(Coverage.GRANTED, true);

    @Test
    void an_invoice_is_submitted() {
        given().when(new Submit(SUBMITTED)).then(SUBMITTED);
    }

    @Test
    void an_invoice_is_submitted_only_once() {
        given(SUBMITTED).when(new Submit(SUBMITTED)).thenRejected("invoice-already-submitted");
    }

    @ParameterizedTest
    @EnumSource(
            value = Coverage.class,
            names = {"PENDING", "REFERRED", "GRANTED"})
    void before_its_due_date_an_unpaid_invoice_can_be_cancelled(Coverage coverage) {
        given(SUBMITTED).when(cancel(BEFORE, new ForeignFacts(coverage, false))).then(CANCELLED);
    }

    @Test
    void a_declined_invoice_can_not_be_cancelled() {
        given(SUBMITTED)
                .when(cancel(BEFORE, new ForeignFacts(Coverage.DECLINED, false)))
                .thenRejected("invoice-declined");
    }

    @Test
    void a_paid_invoice_can_not_be_cancelled() {
        given(SUBMITTED).when(cancel(BEFORE, COVERED_AND_PAID)).thenRejected("invoice-already-paid");
    }

    @Test
    void an_invoice_paid_late_can_not_be_cancelled() {
        given(SUBMITTED, REACHED).when(cancel(DUE, COVERED_AND_PAID)).thenRejected("invoice-already-paid");
    }

    @Test
    void an_invoice_can_not_be_cancelled_twice() {
        given(SUBMITTED, CANCELLED).when(cancel(BEFORE, COVERED)).thenRejected("invoice-already-cancelled");
    }

    @Test
    void an_invoice_can_not_be_cancelled_on_its_due_date() {
        given(SUBMITTED).when(cancel(DUE, COVERED)).thenRejected("invoice-already-due");
    }

    @Test
    void a_due_invoice_can_not_be_cancelled() {
        given(SUBMITTED, REACHED).when(cancel(DUE, COVERED)).thenRejected("invoice-already-due");
    }

    @Test
    void what_was_never_submitted_can_not_be_cancelled() {
        given().when(cancel(BEFORE, ForeignFacts.NONE)).thenRejected("invoice-unknown");
    }

    @Test
    void a_covered_unpaid_invoice_is_due_on_its_due_date() {
        given(SUBMITTED).when(new ReachDueDate(DUE, COVERED)).then(REACHED);
    }

    @Test
    void after_an_outage_it_is_due_on_the_first_day_that_is_opened() {
        var later = DUE.plusDays(3);
        given(SUBMITTED).when(new ReachDueDate(later, COVERED)).then(new DueDateReached(ID, DUE, later));
    }

    @Test
    void it_is_not_due_the_day_before() {
        given(SUBMITTED).when(new ReachDueDate(BEFORE, COVERED)).thenNothing();
    }

    @Test
    void it_is_due_once() {
        given(SUBMITTED, REACHED).when(new ReachDueDate(DUE, COVERED)).thenNothing();
    }

    @Test
    void a_cancelled_invoice_is_never_due() {
        given(SUBMITTED, CANCELLED).when(new ReachDueDate(DUE, COVERED)).thenNothing();
    }

    @Test
    void a_paid_invoice_is_never_due() {
        given(SUBMITTED).when(new ReachDueDate(DUE, COVERED_AND_PAID)).thenNothing();
    }

    @ParameterizedTest
    @EnumSource(
            value = Coverage.class,
            names = {"PENDING", "REFERRED", "DECLINED"})
    void an_invoice_that_is_not_covered_is_never_due(Coverage coverage) {
        given(SUBMITTED)
                .when(new ReachDueDate(DUE, new ForeignFacts(coverage, false)))
                .thenNothing();
    }

    private static Cancel cancel(LocalDate today, ForeignFacts facts) {
        return new Cancel("Issued twice", "user-1", today, facts);
    }

    private static DeciderSpec<InvoiceCommand, InvoiceState, InvoiceEvent> given(InvoiceEvent... events) {
        return DeciderSpec.given(new InvoiceDecider(), List.of(events));
    }
}
