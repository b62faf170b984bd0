package io.echeance.collections.bank.application;

import io.echeance.collections.application.LogPositions;
import io.echeance.collections.bank.domain.Allocation;
import java.util.List;

/** What can be asked about movements on the platform's account. */
public sealed interface BankCommand {

    /** A page of a bank file. */
    record Take(List<BankEntry> entries) implements BankCommand {}

    /** What waits is compared again with what is known now. */
    record LookAgain(List<String> entryIds) implements BankCommand {}

    /**
     * A person puts a waiting payment on invoices.
     *
     * @param by who decides
     */
    record Match(String entryId, Target target, String by) implements BankCommand {}

    /** A person takes a payment off its invoices again; it waits as before. */
    record Unmatch(String paymentId, String reason) implements BankCommand {}

    /** Whether the request was answered before; never carried out. */
    record Ask() implements BankCommand {}

    /** The answer to a whole file, kept for its idempotency key. */
    record Conclude(ImportResult result, LogPositions positions) implements BankCommand {}

    /** On what a payment is put. */
    sealed interface Target {
        record OneInvoice(String invoiceId) implements Target {}

        /** In legal order (C. civ. 1342-10) among these. */
        record Several(List<String> invoiceIds) implements Target {}

        /** In legal order on all that the debtor owes. */
        record Debtor(String siren) implements Target {}

        /** As the payer has said; the sum is the payment's amount. */
        record Parts(List<Allocation> allocations) implements Target {}
    }
}
