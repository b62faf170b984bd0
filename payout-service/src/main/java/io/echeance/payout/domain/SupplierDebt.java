package io.echeance.payout.domain;

import io.echeance.eventstore.decider.Decision;
import io.echeance.payout.domain.PayoutCommand.RepayDebt;
import io.echeance.payout.domain.PayoutEvent.DebtSetOff;
import io.echeance.payout.domain.PayoutEvent.SupplierDebtChanged;
import java.util.List;

/** What a supplier has too much for an invoice, and has to give back. */
final class SupplierDebt {

    private SupplierDebt() {}

    /**
     * The debt is a function of the facts and the payouts; whenever it moves, the log says so. Between the last payment
     * and the fact that it was the last, it would be told too high.
     */
    static List<PayoutEvent> change(InvoiceFacts facts, InvoicePayouts state) {
        var debt = Owed.debt(facts, state);
        return facts.awaitsClientPaid() || debt.equals(state.debt(debt.getCurrencyUnit()))
                ? List.of()
                : List.of(
                        new SupplierDebtChanged(facts.invoiceId(), facts.cover().supplierId(), debt));
    }

    static Decision<PayoutEvent> repay(RepayDebt command, InvoicePayouts state) {
        var debt = state.debt(command.amount().getCurrencyUnit());
        if (command.amount().isGreaterThan(debt)) {
            return Decision.reject("debt-too-small", "The supplier owes less than that for the invoice.");
        }
        return Decision.accept(new DebtSetOff(
                command.invoiceId(),
                command.supplierId(),
                command.setOffId(),
                command.amount(),
                command.payoutInvoiceId(),
                debt.minus(command.amount())));
    }
}
