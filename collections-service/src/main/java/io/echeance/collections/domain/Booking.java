package io.echeance.collections.domain;

import java.util.Optional;
import org.joda.money.Money;

/**
 * A payment in an invoice's account.
 *
 * @param receivedAfter  Σ received on the invoice when the payment was booked or, if it was reversed, after that
 * @param reversalReason why it was taken back, e.g. a bounced direct debit; empty while it stands
 */
public record Booking(Payment payment, Money receivedAfter, Optional<String> reversalReason) {

    public boolean isReversed() {
        return reversalReason.isPresent();
    }
}
