package io.echeance.payout.application;

import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.OpenDebt;
import io.echeance.payout.domain.PayoutCommand.RepayDebt;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import io.echeance.payout.domain.PayoutEvent.SupplierDebtChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The debts of suppliers within a transaction. What is owed to a supplier pays its debts before any money is sent; both
 * invoices then say so on their own streams. A debt that changes at the same moment elsewhere is a version conflict, and
 * the transaction is done again.
 */
final class SetOff {

    private final PayoutStreams.Loaded payouts;
    private final Map<String, List<String>> invoicesInDebt;

    /** @param invoicesInDebt by supplier, the oldest debt first; their streams are loaded */
    SetOff(PayoutStreams.Loaded payouts, Map<String, List<String>> invoicesInDebt) {
        this.payouts = payouts;
        this.invoicesInDebt = invoicesInDebt;
    }

    /** Of the invoice's supplier for its other invoices, the oldest first. */
    List<OpenDebt> debts(InvoiceFacts facts) {
        if (facts.cover() == null) {
            return List.of();
        }
        var currency = facts.cover().gross().getCurrencyUnit();
        return invoicesInDebt.getOrDefault(facts.cover().supplierId(), List.of()).stream()
                .filter(invoiceId -> !invoiceId.equals(facts.invoiceId()))
                .map(invoiceId ->
                        new OpenDebt(invoiceId, payouts.state(invoiceId).debt(currency)))
                .filter(debt -> debt.amount().isPositive())
                .toList();
    }

    /** Takes up what was decided: a debt that arose is known from now on, one that was paid gets its own event. */
    void follow(List<PayoutEvent> decided, LocalDate today, Cause cause) {
        for (var event : decided) {
            switch (event) {
                case SupplierDebtChanged arose -> remember(arose);
                case PayoutSetOff paid -> repay(paid, today, cause);
                default -> {
                    // has nothing to do with debts
                }
            }
        }
    }

    private void remember(SupplierDebtChanged arose) {
        var known = invoicesInDebt.computeIfAbsent(arose.supplierId(), id -> new ArrayList<>());
        if (!known.contains(arose.invoiceId())) {
            known.add(arose.invoiceId());
        }
    }

    /** A command of its own: the event that made it is on another invoice's stream, which a reader need not have read. */
    private void repay(PayoutSetOff paid, LocalDate today, Cause cause) {
        var command = new RepayDebt(
                paid.debtInvoiceId(), paid.supplierId(), paid.setOffId(), paid.amount(), paid.invoiceId());
        var decision = payouts.handle(
                today, paid.debtInvoiceId(), command, Cause.command(cause.correlationId(), cause.traceparent()));
        if (decision instanceof Decision.Rejected<PayoutEvent>(var code, var detail)) {
            throw new IllegalStateException(paid.setOffId() + " is not possible: " + code + ", " + detail);
        }
    }
}
