package io.echeance.payout.domain;

import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import io.echeance.payout.domain.PayoutCommand.Complete;
import io.echeance.payout.domain.PayoutCommand.Fail;
import io.echeance.payout.domain.PayoutCommand.PayWhatIsOwed;
import io.echeance.payout.domain.PayoutCommand.RepayDebt;
import io.echeance.payout.domain.PayoutCommand.Retry;
import io.echeance.payout.domain.PayoutEvent.DebtSetOff;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutFailed;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import io.echeance.payout.domain.PayoutEvent.SupplierDebtChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Pays the difference between what the supplier is entitled to and what was instructed already. A negative difference
 * is a debt of the supplier, set off against what is owed next for its other invoices. Money of a failed payout waits for
 * the retry of that payout and is never instructed under a second id.
 */
public final class PayoutDecider implements Decider<PayoutCommand, InvoicePayouts, PayoutEvent> {

    /** No such payout of this invoice. */
    public static final String NOT_FOUND = "payout-not-found";

    @Override
    public InvoicePayouts initialState() {
        return InvoicePayouts.none();
    }

    @Override
    public Decision<PayoutEvent> decide(PayoutCommand command, InvoicePayouts state) {
        return switch (command) {
            case PayWhatIsOwed pay -> pay(pay, state);
            case RepayDebt repay -> SupplierDebt.repay(repay, state);
            case Retry retry -> retry(retry, state);
            case Complete done ->
                settle(state, done.payoutId(), done.attempt(), payout -> List.of(BankOutcome.completed(done, payout)));
            case Fail fail ->
                settle(state, fail.payoutId(), fail.attempt(), payout -> BankOutcome.failed(fail, payout, state));
        };
    }

    @Override
    public InvoicePayouts evolve(InvoicePayouts state, PayoutEvent event) {
        return switch (event) {
            case PayoutInstructed e ->
                state.with(new Payout.InFlight(
                        e.payoutId(), e.kind(), e.amount(), e.attempt(), e.executionDate(), e.endToEndId()));
            case PayoutCompleted e -> state.with(new Payout.Completed(e.payoutId(), e.kind(), e.amount(), e.attempt()));
            case PayoutFailed e -> state.with(new Payout.Failed(e.payoutId(), e.kind(), e.amount(), e.attempt()));
            case SupplierDebtChanged e -> state.with(state.setOffs().owes(e.debt()));
            case PayoutSetOff e -> state.with(state.setOffs().gives(e.amount()));
            case DebtSetOff e -> state.with(state.setOffs().repays(e.amount(), e.debt()));
        };
    }

    private static Decision<PayoutEvent> pay(PayWhatIsOwed command, InvoicePayouts state) {
        var facts = command.facts();
        if (facts.cover() == null) {
            return Decision.accept();
        }
        var events = new ArrayList<PayoutEvent>(SupplierDebt.change(facts, state));
        var owed = Owed.beyondFailed(facts, state);
        if (owed.isPositive()) {
            var kind = Owed.kindOfNext(facts, state);
            var amount =
                    kind == PayoutKind.ADVANCE ? Owed.least(owed, facts.cover().advance()) : owed;
            events.addAll(Settlement.of(command, kind, amount));
        }
        return new Decision.Accepted<>(events);
    }

    private static Decision<PayoutEvent> retry(Retry command, InvoicePayouts state) {
        var payout = state.find(command.payoutId()).orElse(null);
        return switch (payout) {
            case null -> Decision.reject(NOT_FOUND, "The invoice has no such payout.");
            case Payout.InFlight p ->
                Decision.reject("payout-in-flight", "The payout is with the bank; wait for its outcome.");
            case Payout.Completed p -> Decision.reject("payout-completed", "The payout was carried out already.");
            case Payout.Failed failed -> retry(command, failed, state);
        };
    }

    private static Decision<PayoutEvent> retry(Retry command, Payout.Failed failed, InvoicePayouts state) {
        var owed = Owed.now(command.facts(), state);
        if (!owed.isPositive()) {
            return Decision.reject("payout-not-owed", "Nothing is owed for this payout any more.");
        }
        if (failed.attempt() == EndToEndId.MOST_ATTEMPTS) {
            return Decision.reject("payout-attempts-exhausted", "No further attempt of this payout is possible.");
        }
        var amount = Owed.least(owed, failed.amount());
        return Decision.accept(Settlement.instructed(
                command.invoiceId(),
                failed.payoutId(),
                Owed.kindOfRetry(failed, amount, command.facts()),
                amount,
                command.executionDate(),
                failed.attempt() + 1));
    }

    /** The outcome of an attempt that is no longer in flight is known already: nothing to do. */
    private static Decision<PayoutEvent> settle(
            InvoicePayouts state, String payoutId, int attempt, Function<Payout.InFlight, List<PayoutEvent>> outcome) {
        return switch (state.find(payoutId).orElse(null)) {
            case null -> Decision.reject(NOT_FOUND, "The invoice has no such payout.");
            case Payout.InFlight payout
            when payout.attempt() == attempt -> new Decision.Accepted<>(outcome.apply(payout));
            case Payout other -> Decision.accept();
        };
    }
}
