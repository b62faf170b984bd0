package io.echeance.collections.application;

import io.echeance.collections.domain.Insolvency;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What can be asked about what an invoice's client owes, besides its payments. */
public sealed interface InvoiceCommand {

    /**
     * The client says when it will pay.
     *
     * @param by     who heard it
     * @param tenant the supplier to whose invoices the caller is confined; empty for operations
     */
    record Promise(String invoiceId, LocalDate promisedOn, Money amount, String by, Optional<String> tenant)
            implements InvoiceCommand {}

    /** Nothing more is expected. */
    record GiveUp(String invoiceId, String reason) implements InvoiceCommand {}

    /** Proceedings were opened on a debtor: it concerns each of its invoices that is owed. */
    record DebtorFailed(String debtorSiren, Insolvency insolvency) implements InvoiceCommand {}
}
