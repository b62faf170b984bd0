package io.echeance.invoice.domain;

import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import java.time.LocalDate;
import org.joda.money.Money;

/** Examples. */
final class Invoices {

    static final LocalDate DUE = LocalDate.of(2026, 11, 24);
    static final String ID = "inv_019ac3a2-7c5e-7d1a-9a2b-3c4d5e6f7081";

    static final InvoiceSubmitted SUBMITTED = new InvoiceSubmitted(
            ID,
            "sup_moulin",
            "999999998",
            "F-2026-0117",
            new Debtor("732829320", "Débiteur", "FR", "fr", null),
            Money.parse("EUR 1234.57"),
            null,
            null,
            LocalDate.of(2026, 9, 25),
            DUE,
            "RF18000000000000",
            Intake.API,
            null);

    private Invoices() {}
}
