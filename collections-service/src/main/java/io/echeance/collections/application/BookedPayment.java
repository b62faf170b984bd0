package io.echeance.collections.application;

import io.echeance.collections.domain.Payment;
import io.echeance.collections.domain.Route;

/**
 * A payment in the register of what was booked.
 *
 * @param entry   the bank entry that it is
 * @param version of its last event in the invoice's stream
 */
record BookedPayment(String paymentId, String invoiceId, String supplierId, Entry entry, int version) {

    /**
     * An entry on a bank account. Banks number their entries on their own, so a reference names an entry only together with the
     * account: the platform's, or that of a supplier. It also keeps suppliers apart.
     */
    record Entry(String account, String bankReference) {
        static Entry of(Payment payment, String supplierId) {
            var account = payment.route() == Route.PLATFORM ? Route.PLATFORM.name() : supplierId;
            return new Entry(account, payment.bankReference());
        }
    }

    BookedPayment at(int newVersion) {
        return new BookedPayment(paymentId, invoiceId, supplierId, entry, newVersion);
    }
}
