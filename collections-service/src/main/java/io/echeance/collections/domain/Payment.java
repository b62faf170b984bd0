package io.echeance.collections.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Money that came in for an invoice.
 *
 * @param valueDate     day on which the money counts for the account holder (ISO 20022 ValDt)
 * @param bankReference the account servicer's reference of the entry; names the payment in the bank's files
 * @param match         why it is put on this invoice; null when it was recorded for it
 */
public record Payment(
        String paymentId, Money amount, LocalDate valueDate, Route route, String bankReference, Attribution match) {

    /** Recorded for the invoice itself. */
    public Payment(String paymentId, Money amount, LocalDate valueDate, Route route, String bankReference) {
        this(paymentId, amount, valueDate, route, bankReference, null);
    }
}
