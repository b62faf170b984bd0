package io.echeance.payout.domain;

import io.echeance.payout.domain.PayoutCommand.Complete;
import io.echeance.payout.domain.PayoutCommand.Fail;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutFailed;
import java.util.ArrayList;
import java.util.List;

/** What follows from the bank's answer to a payout in flight. */
final class BankOutcome {

    private BankOutcome() {}

    static PayoutEvent completed(Complete command, Payout.InFlight payout) {
        return new PayoutCompleted(
                command.invoiceId(),
                payout.payoutId(),
                payout.kind(),
                payout.amount(),
                payout.executionDate(),
                command.bankReference(),
                payout.attempt());
    }

    /** Money that did not arrive need not be given back either. */
    static List<PayoutEvent> failed(Fail command, Payout.InFlight payout, InvoicePayouts state) {
        var failure = new PayoutFailed(
                command.facts().invoiceId(),
                payout.payoutId(),
                payout.kind(),
                payout.amount(),
                command.reason(),
                command.detail(),
                payout.attempt());
        var events = new ArrayList<PayoutEvent>(List.of(failure));
        events.addAll(SupplierDebt.change(
                command.facts(),
                state.with(new Payout.Failed(payout.payoutId(), payout.kind(), payout.amount(), payout.attempt()))));
        return events;
    }
}
