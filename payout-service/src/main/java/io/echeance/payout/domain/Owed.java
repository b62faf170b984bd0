package io.echeance.payout.domain;

import org.joda.money.Money;

/** What is still to be paid for a covered invoice, and as what. */
final class Owed {

    private Owed() {}

    /**
     * Entitlement less what the supplier has or will have: from its client directly, from payouts in flight or
     * completed, and from set-offs; what it gave back by set-offs is owed again. Negative when the supplier has more
     * than it is entitled to.
     */
    static Money now(InvoiceFacts facts, InvoicePayouts payouts) {
        var entitled = Entitlement.of(facts)
                .orElseThrow(() -> new IllegalStateException(facts.invoiceId() + " is not covered but has payouts"));
        var currency = entitled.getCurrencyUnit();
        return entitled.minus(facts.receivedDirectly())
                .minus(payouts.instructed(currency))
                .minus(payouts.setOffs().given(currency))
                .plus(payouts.setOffs().repaid(currency));
    }

    /** What the supplier has too much, never negative. */
    static Money debt(InvoiceFacts facts, InvoicePayouts payouts) {
        var owed = now(facts, payouts);
        return owed.isNegative() ? owed.negated() : Money.zero(owed.getCurrencyUnit());
    }

    /** As {@link #now}, less what waits for a retry under its own id. */
    static Money beyondFailed(InvoiceFacts facts, InvoicePayouts payouts) {
        var owed = now(facts, payouts);
        return owed.minus(payouts.failed(owed.getCurrencyUnit()));
    }

    static PayoutKind kindOfNext(InvoiceFacts facts, InvoicePayouts payouts) {
        if (payouts.isEmpty() && facts.paid()) {
            return PayoutKind.FULL;
        }
        if (payouts.isEmpty() && facts.cover().advance().isPositive()) {
            return PayoutKind.ADVANCE;
        }
        return facts.defaulted() ? PayoutKind.RECOVERY_SHARE : PayoutKind.BALANCE;
    }

    /** A retry keeps its kind, but what was full and is no longer all (the client's payment bounced) is the advance. */
    static PayoutKind kindOfRetry(Payout.Failed failed, Money amount, InvoiceFacts facts) {
        boolean noLongerFull = failed.kind() == PayoutKind.FULL && !facts.paid();
        return noLongerFull && amount.isLessThan(failed.amount()) ? PayoutKind.ADVANCE : failed.kind();
    }

    static Money least(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }
}
