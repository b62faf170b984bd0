package io.echeance.payout.domain;

import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;

/**
 * All that is known about an invoice. Each field has one writer among the services, so the order in which facts of
 * different writers are read does not matter.
 *
 * @param cover          null until cover is granted
 * @param due            the due date was reached
 * @param cancelled      the supplier took the invoice back
 * @param paid           the client has paid in full, and none of it bounced since
 * @param defaulted      the client has not paid within the agreed time
 * @param outstanding    what the client owes; null before its first payment
 * @param directPayments payments that went straight to the supplier, by payment id
 */
public record InvoiceFacts(
        String invoiceId,
        Cover cover,
        boolean due,
        boolean cancelled,
        boolean paid,
        boolean defaulted,
        Money outstanding,
        Map<String, Money> directPayments) {

    public InvoiceFacts {
        directPayments = Map.copyOf(directPayments);
    }

    public static InvoiceFacts unknown(String invoiceId) {
        return new InvoiceFacts(invoiceId, null, false, false, false, false, null, Map.of());
    }

    /** What is known after one more fact. The same fact again changes nothing. */
    public InvoiceFacts with(Fact fact) {
        return switch (fact) {
            case Fact.CoverageGranted f -> covered(new Cover(f.supplierId(), f.covered(), f.coverageRate()));
            case Fact.DueDateReached f ->
                new InvoiceFacts(invoiceId, cover, true, cancelled, paid, defaulted, outstanding, directPayments);
            case Fact.InvoiceCancelled f ->
                new InvoiceFacts(invoiceId, cover, due, true, paid, defaulted, outstanding, directPayments);
            case Fact.PaymentReceived f -> collected(paid, defaulted, f.outstanding(), withDirect(f));
            case Fact.PaymentReversed f ->
                collected(paid && !f.outstanding().isPositive(), defaulted, f.outstanding(), without(f.paymentId()));
            case Fact.ClientPaid f ->
                collected(true, defaulted, Money.zero(f.total().getCurrencyUnit()), directPayments);
            case Fact.DefaultDeclared f -> collected(paid, true, f.outstanding(), directPayments);
        };
    }

    /** Received from the client so far, wherever it went; between 0 and the gross amount. Only for a covered invoice. */
    public Money received() {
        var none = Money.zero(cover.gross().getCurrencyUnit());
        return outstanding == null ? none : clamp(cover.gross().minus(outstanding));
    }

    /** What the supplier has from its client already; between 0 and the gross amount. Only for a covered invoice. */
    public Money receivedDirectly() {
        return clamp(
                directPayments.values().stream().reduce(Money.zero(cover.gross().getCurrencyUnit()), Money::plus));
    }

    /** Nothing is outstanding; that the client has paid in full is the next fact of the same writer. */
    boolean awaitsClientPaid() {
        return outstanding != null && outstanding.isZero() && !paid;
    }

    private Money clamp(Money amount) {
        if (amount.isNegative()) {
            return Money.zero(amount.getCurrencyUnit());
        }
        return amount.isGreaterThan(cover.gross()) ? cover.gross() : amount;
    }

    private InvoiceFacts covered(Cover granted) {
        return new InvoiceFacts(invoiceId, granted, due, cancelled, paid, defaulted, outstanding, directPayments);
    }

    private InvoiceFacts collected(boolean paidNow, boolean defaultedNow, Money owed, Map<String, Money> direct) {
        return new InvoiceFacts(invoiceId, cover, due, cancelled, paidNow, defaultedNow, owed, direct);
    }

    private Map<String, Money> withDirect(Fact.PaymentReceived payment) {
        if (payment.route() != Fact.Route.SUPPLIER) {
            return directPayments;
        }
        var more = new HashMap<>(directPayments);
        more.put(payment.paymentId(), payment.amount());
        return more;
    }

    private Map<String, Money> without(String paymentId) {
        var fewer = new HashMap<>(directPayments);
        fewer.remove(paymentId);
        return fewer;
    }
}
