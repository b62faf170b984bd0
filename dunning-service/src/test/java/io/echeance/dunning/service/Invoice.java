package io.echeance.dunning.service;

import java.time.LocalDate;
import org.joda.money.Money;

/** An invoice of the tests; each has its own supplier and client address. */
record Invoice(String id, String supplierId, String email, LocalDate dueDate) {
    static final Money GROSS = Money.parse("EUR 10000.00");
}
