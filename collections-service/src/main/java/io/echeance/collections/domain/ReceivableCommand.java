package io.echeance.collections.domain;

import java.time.LocalDate;

/** What can be asked of an invoice's receivable. */
public sealed interface ReceivableCommand {

    /** What other services have said about the invoice up to now. */
    InvoiceFacts invoice();

    /** Money came in. */
    record RecordPayment(InvoiceFacts invoice, Payment payment) implements ReceivableCommand {}

    /** Money that came in was taken back. */
    record ReversePayment(InvoiceFacts invoice, String paymentId, String reason) implements ReceivableCommand {}

    /**
     * The days of dunning are over.
     *
     * @param today the business day
     */
    record DeclareDefault(InvoiceFacts invoice, LocalDate today) implements ReceivableCommand {}
}
