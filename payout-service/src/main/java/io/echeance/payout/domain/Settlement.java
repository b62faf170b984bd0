package io.echeance.payout.domain;

import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** How an amount that is owed reaches the supplier: first by set-off against its debts, the oldest first, then by payout. */
final class Settlement {

    private Settlement() {}

    static List<PayoutEvent> of(PayoutCommand.PayWhatIsOwed command, PayoutKind kind, Money amount) {
        var events = new ArrayList<PayoutEvent>();
        var left = amount;
        for (var debt : command.debts()) {
            var part = Owed.least(left, debt.amount());
            if (part.isPositive()) {
                events.add(setOff(command, kind, part, debt, events.size() + 1));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            events.add(instructed(
                    command.facts().invoiceId(), command.payoutId(), kind, left, command.executionDate(), 1));
        }
        return events;
    }

    static PayoutInstructed instructed(
            String invoiceId, String payoutId, PayoutKind kind, Money amount, LocalDate executionDate, int attempt) {
        return new PayoutInstructed(
                invoiceId, payoutId, kind, amount, executionDate, EndToEndId.of(payoutId, attempt), attempt);
    }

    private static PayoutSetOff setOff(
            PayoutCommand.PayWhatIsOwed command, PayoutKind kind, Money amount, OpenDebt debt, int number) {
        var facts = command.facts();
        return new PayoutSetOff(
                facts.invoiceId(),
                facts.cover().supplierId(),
                command.payoutId().replaceFirst("^po_", "so_") + "-" + number,
                kind,
                amount,
                debt.invoiceId());
    }
}
