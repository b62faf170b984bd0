package io.echeance.gateway.domain;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** The facts of an invoice's life as this reader knows them: only the fields that a view or a sentence shows. */
public sealed interface InvoiceEvent {

    /** The company that owes the invoice; its contact person stays sealed and unread here. */
    record Debtor(String siren, String name, String country, String language) {}

    record InvoiceSubmitted(
            String invoiceId,
            String supplierId,
            String invoiceNumber,
            Debtor debtor,
            Money gross,
            LocalDate issueDate,
            LocalDate dueDate,
            String creditorReference)
            implements InvoiceEvent {}

    record InvoiceCancelled(String reason) implements InvoiceEvent {}

    record InvoiceDisputed(String reason) implements InvoiceEvent {}

    record DisputeResolved(String outcome) implements InvoiceEvent {}

    record DueDateReached(LocalDate dueDate) implements InvoiceEvent {}

    record CoverageGranted(
            String coverageRate, int dunningDays, Money advance, Money retained, Money premium, Money premiumTax)
            implements InvoiceEvent {}

    record CoverageDeclined(List<String> reasons) implements InvoiceEvent {}

    record CoverageReferred(List<String> reasons) implements InvoiceEvent {}

    record PayoutInstructed(String payoutId, PayoutKind kind, Money amount, LocalDate executionDate)
            implements InvoiceEvent {}

    record PayoutCompleted(String payoutId, PayoutKind kind, Money amount, LocalDate executedOn)
            implements InvoiceEvent {}

    record PayoutFailed(String payoutId, PayoutKind kind, Money amount, String reason) implements InvoiceEvent {}

    /** What the supplier has to give back for this invoice. */
    record SupplierDebtChanged(Money debt) implements InvoiceEvent {}

    /** Owed for this invoice, used to pay a debt for another one. */
    record PayoutSetOff(PayoutKind kind, Money amount, String debtInvoiceId) implements InvoiceEvent {}

    /** A debt for this invoice, paid by what was owed for another one. */
    record DebtSetOff(Money amount, String payoutInvoiceId, Money debt) implements InvoiceEvent {}

    record ReminderSent(int step, LocalDate sentOn, Money penalties) implements InvoiceEvent {}

    record ReminderSkipped(int step, String reason) implements InvoiceEvent {}

    record ReminderBounced(int step, String reason) implements InvoiceEvent {}

    record PromiseRecorded(LocalDate promisedOn, Money amount) implements InvoiceEvent {}

    record PaymentReceived(String paymentId, Money amount, LocalDate valueDate, String route, Money outstanding)
            implements InvoiceEvent {

        /** Straight to the supplier, who has it already. */
        boolean direct() {
            return "SUPPLIER".equals(route);
        }
    }

    record PaymentReversed(String paymentId, Money amount, String reason, Money outstanding) implements InvoiceEvent {}

    record ClientPaid(LocalDate paidOn, Money total) implements InvoiceEvent {}

    /** What the client owes for being late, a debt of its own. */
    record PenaltiesAssessed(LocalDate asOf, Money interest, Money indemnity, Money total) implements InvoiceEvent {}

    record RecoveryOpened(LocalDate openedOn, Money outstanding, String stage) implements InvoiceEvent {}

    record RecoveryStageReached(LocalDate reachedOn, String stage) implements InvoiceEvent {}

    record RecoveryClosed(LocalDate closedOn, String outcome, Money writtenOff) implements InvoiceEvent {}

    /** Proceedings were opened on the client. */
    record DebtorInsolvent(LocalDate publishedOn, LocalDate claimBy) implements InvoiceEvent {}

    record DefaultDeclared(LocalDate declaredOn, Money outstanding) implements InvoiceEvent {}

    /** A type that was added to the log after this reader was built: it is counted and named, nothing else. */
    record Unrecognised(String type) implements InvoiceEvent {}
}
