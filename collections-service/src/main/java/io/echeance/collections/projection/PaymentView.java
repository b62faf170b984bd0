package io.echeance.collections.projection;

import io.echeance.collections.domain.Balance;
import io.echeance.collections.domain.Booking;
import io.echeance.collections.domain.InvoiceFacts;
import io.echeance.collections.domain.Route;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A payment as callers see it.
 *
 * @param outstanding    what was owed on the invoice after the payment, or after its reversal
 * @param credit         what the client had paid too much on the invoice then
 * @param reversalReason null while the payment stands
 */
public record PaymentView(
        String paymentId,
        String invoiceId,
        Money amount,
        LocalDate valueDate,
        Route route,
        String bankReference,
        Money outstanding,
        Money credit,
        Status status,
        String reversalReason) {

    /** Whether the payment stands. */
    public enum Status {
        RECORDED,
        REVERSED
    }

    public static PaymentView of(InvoiceFacts invoice, Booking booking) {
        var payment = booking.payment();
        var balance = new Balance(invoice.gross(), booking.receivedAfter());
        return new PaymentView(
                payment.paymentId(),
                invoice.invoiceId(),
                payment.amount(),
                payment.valueDate(),
                payment.route(),
                payment.bankReference(),
                balance.outstanding(),
                balance.credit(),
                booking.isReversed() ? Status.REVERSED : Status.RECORDED,
                booking.reversalReason().orElse(null));
    }
}
