package io.echeance.gateway.domain;

import io.echeance.gateway.domain.Coverage.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** What the supplier may have by the facts so far; the same rule by which payouts are instructed, shown and not acted on here. */
final class Entitlement {

    private Entitlement() {}

    static Money of(InvoiceView view) {
        var reached = view.milestones();
        if (reached.cancelled() || view.coverage().decision() != Decision.GRANTED) {
            return view.zero();
        }
        if (reached.clientPaid()) {
            return view.gross();
        }
        if (reached.defaulted()) {
            return inDefault(view);
        }
        return reached.due() ? view.coverage().advance() : view.zero();
    }

    /** The advance, and the retained share of what was recovered; never more than the invoice. */
    private static Money inDefault(InvoiceView view) {
        var share = BigDecimal.ONE.subtract(new BigDecimal(view.coverage().rate()));
        var recovered = least(view.collection().received(), view.gross());
        var entitled = view.coverage().advance().plus(recovered.multipliedBy(share, RoundingMode.HALF_UP));
        return least(entitled, view.gross());
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
