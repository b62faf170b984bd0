package io.echeance.gateway.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Money from the client.
 *
 * @param received    payments less reversals; over the gross amount when the client paid too much
 * @param outstanding what the client still owes
 * @param defaultOn   the day on which an unpaid invoice is in default; null before coverage is granted
 * @param penalties   late penalties (C. com. L441-10) as last stated or assessed, or null
 */
public record Collection(Money received, Money outstanding, LocalDate defaultOn, Money penalties) {

    Collection received(Money amount, Money nowOutstanding) {
        return new Collection(received.plus(amount), nowOutstanding, defaultOn, penalties);
    }

    Collection paidInFull() {
        return new Collection(received, outstanding.minus(outstanding), defaultOn, penalties);
    }

    Collection defaultOn(LocalDate day) {
        return new Collection(received, outstanding, day, penalties);
    }

    /** A promise that runs on the day of the default postpones it to the day after the promise. */
    Collection postponed(LocalDate promisedOn) {
        return defaultOn == null || promisedOn.isBefore(defaultOn) ? this : defaultOn(promisedOn.plusDays(1));
    }

    Collection penalties(Money stated) {
        return new Collection(received, outstanding, defaultOn, stated == null ? penalties : stated);
    }
}
