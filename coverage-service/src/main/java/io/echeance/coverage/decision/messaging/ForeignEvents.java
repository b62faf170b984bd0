package io.echeance.coverage.decision.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What this service reads of others' events; all other fields are ignored. */
final class ForeignEvents {

    private ForeignEvents() {}

    record InvoiceSubmitted(
            String invoiceId,
            String supplierId,
            String supplierSiren,
            Debtor debtor,
            Amount gross,
            LocalDate issueDate,
            LocalDate dueDate) {}

    record Debtor(String siren) {}

    /** Money of any currency, also of one that does not exist. */
    record Amount(BigDecimal amount, String currency) {}

    record ClientPaid(LocalDate paidOn) {}

    record PaymentReversed(Amount outstanding) {}

    record DayOpened(LocalDate date) {}
}
