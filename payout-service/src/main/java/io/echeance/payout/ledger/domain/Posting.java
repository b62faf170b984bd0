package io.echeance.payout.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What one event means for the books: lines whose debits are their credits. Empty when the event moves nothing. */
public record Posting(List<Line> lines) {

    public Posting {
        lines = List.copyOf(lines);
    }

    static Builder of(String supplierId, String invoiceId) {
        return new Builder(supplierId, invoiceId);
    }

    /** Gathers pairs, so that a posting can't be out of balance. */
    static final class Builder {

        private final String supplierId;
        private final String invoiceId;
        private final List<Line> lines = new ArrayList<>();

        private Builder(String supplierId, String invoiceId) {
            this.supplierId = supplierId;
            this.invoiceId = invoiceId;
        }

        /** Debits one account and credits the other; the other way round for a negative amount, nothing for zero. */
        Builder move(Purpose purpose, String label, Account debited, Account credited, Money amount) {
            if (amount.isNegative()) {
                return move(purpose, label, credited, debited, amount.negated());
            }
            if (amount.isPositive()) {
                var zero = Money.zero(amount.getCurrencyUnit());
                lines.add(new Line(debited, purpose, supplierId, invoiceId, label, amount, zero));
                lines.add(new Line(credited, purpose, supplierId, invoiceId, label, zero, amount));
            }
            return this;
        }

        Posting build() {
            return new Posting(lines);
        }
    }
}
