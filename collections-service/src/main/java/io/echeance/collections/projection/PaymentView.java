package io.echeance.collections.projection;

import io.echeance.collections.domain.Attribution;
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
 * @param match          why it is on this invoice; null when it was recorded for it
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
        String reversalReason,
        Match match) {

    /**
     * @param score how sure the rule was, {@code 0.00} to {@code 1.00}
     * @param by    {@code AUTO}, or who decided
     */
    public record Match(String rule, String score, String by) {

        static Match of(Attribution attribution) {
            return attribution == null ? null : new Match(attribution.rule(), attribution.score(), attribution.by());
        }
    }

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
                booking.reversalReason().orElse(null),
                Match.of(payment.match()));
    }
}
