package io.echeance.gateway.domain;

import io.echeance.gateway.domain.InvoiceEvent.Debtor;
import io.echeance.gateway.domain.InvoiceEvent.InvoiceSubmitted;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * An invoice with all its facets, as the log tells it. Immutable; {@link InvoiceFold} makes the next from the last.
 *
 * @param version how many events of the invoice have been applied
 */
public record InvoiceView(
        String invoiceId,
        String supplierId,
        String invoiceNumber,
        InvoiceStatus status,
        int version,
        Debtor debtor,
        Money gross,
        LocalDate issueDate,
        LocalDate dueDate,
        String creditorReference,
        Coverage coverage,
        Payouts payouts,
        Dunning dunning,
        Collection collection,
        Milestones milestones) {

    static InvoiceView of(InvoiceSubmitted event) {
        var zero = Money.zero(event.gross().getCurrencyUnit());
        return new InvoiceView(
                event.invoiceId(),
                event.supplierId(),
                event.invoiceNumber(),
                InvoiceStatus.SUBMITTED,
                1,
                event.debtor(),
                event.gross(),
                event.issueDate(),
                event.dueDate(),
                event.creditorReference(),
                Coverage.PENDING,
                Payouts.none(zero),
                Dunning.NONE,
                new Collection(zero, event.gross(), null, null),
                Milestones.NONE);
    }

    Money zero() {
        return Money.zero(gross.getCurrencyUnit());
    }

    InvoiceView with(Coverage next) {
        return with(next, payouts, dunning, collection, milestones);
    }

    InvoiceView with(Payouts next) {
        return with(coverage, next, dunning, collection, milestones);
    }

    InvoiceView with(Elsewhere next) {
        return with(payouts.with(next));
    }

    InvoiceView with(Dunning next) {
        return with(coverage, payouts, next, collection, milestones);
    }

    InvoiceView with(Collection next) {
        return with(coverage, payouts, dunning, next, milestones);
    }

    InvoiceView with(Milestones next) {
        return with(coverage, payouts, dunning, collection, next);
    }

    private InvoiceView with(Coverage c, Payouts p, Dunning d, Collection m, Milestones reached) {
        return new InvoiceView(
                invoiceId,
                supplierId,
                invoiceNumber,
                status,
                version,
                debtor,
                gross,
                issueDate,
                dueDate,
                creditorReference,
                c,
                p,
                d,
                m,
                reached);
    }

    /** Counts the event and derives what depends on several facts. */
    InvoiceView concluded() {
        var entitled = with(payouts.entitledTo(Entitlement.of(this)));
        return entitled.counted(InvoiceStatus.of(entitled));
    }

    private InvoiceView counted(InvoiceStatus next) {
        return new InvoiceView(
                invoiceId,
                supplierId,
                invoiceNumber,
                next,
                version + 1,
                debtor,
                gross,
                issueDate,
                dueDate,
                creditorReference,
                coverage,
                payouts,
                dunning,
                collection,
                milestones);
    }
}
