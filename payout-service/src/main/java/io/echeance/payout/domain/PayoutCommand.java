package io.echeance.payout.domain;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** What may be asked of the payouts of an invoice. */
public sealed interface PayoutCommand {

    /**
     * Instruct what the supplier is entitled to and was not instructed yet.
     *
     * @param payoutId      of the payout that may follow; not used before
     * @param executionDate a day on which the bank works
     * @param debts         of the supplier for other invoices, the oldest first: they are paid before any money is sent
     */
    record PayWhatIsOwed(String payoutId, InvoiceFacts facts, LocalDate executionDate, List<OpenDebt> debts)
            implements PayoutCommand {}

    /** Take what was owed for another invoice as repayment of this one's debt. */
    record RepayDebt(String invoiceId, String supplierId, String setOffId, Money amount, String payoutInvoiceId)
            implements PayoutCommand {}

    /** Instruct a failed payout again, after its cause was corrected. */
    record Retry(String invoiceId, String payoutId, InvoiceFacts facts, LocalDate executionDate)
            implements PayoutCommand {}

    /** The bank has carried out an attempt. @param bankReference its own reference */
    record Complete(String invoiceId, String payoutId, int attempt, String bankReference) implements PayoutCommand {}

    /** The bank has refused an attempt. @param reason ISO 20022 code @param detail one sentence for people */
    record Fail(InvoiceFacts facts, String payoutId, int attempt, String reason, String detail)
            implements PayoutCommand {}
}
