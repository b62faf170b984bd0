package io.echeance.collections.query;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Late penalties of an invoice, a receivable of their own (C. com. L441-10, D441-5).
 *
 * @param asOf        last day that counts
 * @param total       interest and indemnity
 * @param paid        what the client has paid on top of the invoice, up to the total
 * @param outstanding total less paid
 */
public record PenaltyView(
        String invoiceId,
        LocalDate asOf,
        Money interest,
        Money indemnity,
        Money total,
        Money paid,
        Money outstanding) {}
