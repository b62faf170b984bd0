package io.echeance.collections.domain;

import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The fold of an invoice's own stream here: what was booked, promised and published, and whether the default was declared.
 *
 * @param bookings   every payment by its id, in the order of booking, reversed ones too
 * @param received   Σ of the payments that were not reversed
 * @param defaulted  the default was declared; it never is again
 * @param promisedOn last day of the latest promise; null without one
 * @param insolvency of the debtor; null without one
 */
public record Account(
        SequencedMap<String, Booking> bookings,
        Money received,
        boolean defaulted,
        LocalDate promisedOn,
        Insolvency insolvency,
        Recovery recovery) {

    /** Nothing has happened yet. */
    public static final Account EMPTY = new Account(
            Collections.emptyNavigableMap(), Money.zero(CurrencyUnit.EUR), false, null, null, new Recovery.None());

    public Optional<Booking> booking(String paymentId) {
        return Optional.ofNullable(bookings.get(paymentId));
    }

    /** Payments that were not reversed. */
    public List<Payment> standing() {
        return bookings.values().stream()
                .filter(booking -> !booking.isReversed())
                .map(Booking::payment)
                .toList();
    }

    Account book(PaymentReceived event) {
        var payment = new Payment(
                event.paymentId(),
                event.amount(),
                event.valueDate(),
                event.route(),
                event.bankReference(),
                event.match());
        return with(new Booking(payment, received.plus(event.amount()), Optional.empty()));
    }

    Account reverse(PaymentReversed event) {
        var payment = bookings.get(event.paymentId()).payment();
        return with(new Booking(payment, received.minus(event.amount()), Optional.of(event.reason())));
    }

    Account declareDefault() {
        return new Account(bookings, received, true, promisedOn, insolvency, recovery);
    }

    Account promise(LocalDate day) {
        return new Account(bookings, received, defaulted, day, insolvency, recovery);
    }

    Account insolvent(Insolvency published) {
        return new Account(bookings, received, defaulted, promisedOn, published, recovery);
    }

    Account with(Recovery next) {
        return new Account(bookings, received, defaulted, promisedOn, insolvency, next);
    }

    private Account with(Booking booking) {
        var all = new LinkedHashMap<>(bookings);
        all.put(booking.payment().paymentId(), booking);
        return new Account(all, booking.receivedAfter(), defaulted, promisedOn, insolvency, recovery);
    }
}
