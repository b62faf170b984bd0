package io.echeance.invoice.domain;

import java.time.LocalDate;

/** What this service's own events say about an invoice. */
public sealed interface InvoiceState {

    /** Whether the invoice exists and is the supplier's. */
    boolean belongsTo(String supplier);

    /** Nothing was submitted under this id. */
    record Unknown() implements InvoiceState {
        @Override
        public boolean belongsTo(String supplier) {
            return false;
        }
    }

    /** Submitted, and the due date has not been reached. */
    record Open(String invoiceId, String supplierId, LocalDate dueDate) implements InvoiceState {
        @Override
        public boolean belongsTo(String supplier) {
            return supplierId.equals(supplier);
        }
    }

    record Cancelled(String supplierId) implements InvoiceState {
        @Override
        public boolean belongsTo(String supplier) {
            return supplierId.equals(supplier);
        }
    }

    /** The due date was reached and the client had not paid. */
    record Due(String supplierId) implements InvoiceState {
        @Override
        public boolean belongsTo(String supplier) {
            return supplierId.equals(supplier);
        }
    }
}
