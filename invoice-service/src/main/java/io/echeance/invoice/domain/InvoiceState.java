package io.echeance.invoice.domain;

import java.time.LocalDate;
import org.joda.money.Money;

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
    record Open(String invoiceId, String supplierId, Money gross, LocalDate dueDate, boolean disputed)
            implements Alive {
        @Override
        public boolean belongsTo(String supplier) {
            return supplierId.equals(supplier);
        }

        @Override
        public Open disputed(boolean now) {
            return new Open(invoiceId, supplierId, gross, dueDate, now);
        }
    }

    /** Submitted and not cancelled. */
    sealed interface Alive extends InvoiceState {
        String invoiceId();

        String supplierId();

        Money gross();

        boolean disputed();

        Alive disputed(boolean now);
    }

    record Cancelled(String supplierId) implements InvoiceState {
        @Override
        public boolean belongsTo(String supplier) {
            return supplierId.equals(supplier);
        }
    }

    /** The due date was reached and the client had not paid. */
    record Due(String invoiceId, String supplierId, Money gross, boolean disputed) implements Alive {
        @Override
        public boolean belongsTo(String supplier) {
            return supplierId.equals(supplier);
        }

        @Override
        public Due disputed(boolean now) {
            return new Due(invoiceId, supplierId, gross, now);
        }
    }
}
