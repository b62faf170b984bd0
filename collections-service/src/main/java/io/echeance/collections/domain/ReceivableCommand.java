package io.echeance.collections.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** What can be asked of an invoice's receivable. */
public sealed interface ReceivableCommand {

    /** What other services have said about the invoice up to now. */
    InvoiceFacts invoice();

    /**
     * Money came in.
     *
     * @param today the business day, as in the others
     */
    record RecordPayment(InvoiceFacts invoice, Payment payment, LocalDate today) implements ReceivableCommand {}

    /** Money that came in was taken back. */
    record ReversePayment(InvoiceFacts invoice, String paymentId, String reason, LocalDate today)
            implements ReceivableCommand {}

    /** The client says when it will pay. */
    record RecordPromise(InvoiceFacts invoice, LocalDate promisedOn, Money amount, String recordedBy, LocalDate today)
            implements ReceivableCommand {}

    /** The days of dunning are over. */
    record DeclareDefault(InvoiceFacts invoice, LocalDate today) implements ReceivableCommand {}

    /** The next stage of the recovery is due. */
    record ReachNextStage(InvoiceFacts invoice, LocalDate today) implements ReceivableCommand {}

    /** Nothing more is expected from the client. */
    record WriteOff(InvoiceFacts invoice, String reason, LocalDate today) implements ReceivableCommand {}

    /** Proceedings were opened on the debtor. */
    record DeclareInsolvency(InvoiceFacts invoice, String debtorSiren, Insolvency insolvency, LocalDate today)
            implements ReceivableCommand {}
}
