package io.echeance.collections.bank.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A covered invoice that a payment may be for.
 *
 * @param outstanding what is owed now; zero when it is paid
 */
public record OpenInvoice(
        String invoiceId,
        String supplierId,
        String invoiceNumber,
        String creditorReference,
        String debtorSiren,
        LocalDate issueDate,
        LocalDate dueDate,
        Money outstanding) {

    boolean isOwed() {
        return outstanding.isPositive();
    }
}
