package io.echeance.collections.application;

import io.echeance.collections.domain.Payment;
import io.echeance.collections.domain.Route;

/**
 * A payment in the register of what was booked.
 *
 * @param entry   the bank entry that it is, or is a part of
 * @param part    1 for the first that was made of the entry
 * @param origin  of a payment from a bank file; null for one recorded by hand
 * @param version of its last event in the invoice's stream
 */
public record BookedPayment(
        String paymentId,
        String invoiceId,
        String supplierId,
        Entry entry,
        int part,
        Origin origin,
        boolean reversed,
        int version) {

    /**
     * Where a payment from a bank file comes from.
     *
     * @param entryId      of the register of bank entries
     * @param payerAccount pseudonym; null where the file names no account
     */
    public record Origin(String entryId, String debtorSiren, String payerAccount) {}

    /**
     * An entry on a bank account. Banks number their entries on their own, so a reference names an entry only together with the
     * account: the platform's, or that of a supplier. It also keeps suppliers apart.
     */
    public record Entry(String account, String bankReference) {
        public static Entry of(Payment payment, String supplierId) {
            var account = payment.route() == Route.PLATFORM ? Route.PLATFORM.name() : supplierId;
            return new Entry(account, payment.bankReference());
        }
    }

    /** Recorded by hand. */
    static BookedPayment recorded(String paymentId, String invoiceId, String supplierId, Entry entry, int version) {
        return new BookedPayment(paymentId, invoiceId, supplierId, entry, 1, null, false, version);
    }

    public BookedPayment reversedAt(int newVersion) {
        return new BookedPayment(paymentId, invoiceId, supplierId, entry, part, origin, true, newVersion);
    }
}
