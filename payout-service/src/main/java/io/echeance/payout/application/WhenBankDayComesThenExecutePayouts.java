package io.echeance.payout.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.application.BankAnswers.Order;
import io.echeance.payout.application.PaymentRail.Executed;
import io.echeance.payout.application.PaymentRail.Open;
import io.echeance.payout.application.PaymentRail.Refused;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.Payout.InFlight;
import io.echeance.payout.domain.PayoutCommand;
import io.echeance.payout.projection.InvoiceFactsTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lets the bank execute a page of payouts and records what it says. Both the opening of IBANs and the rail may be asked
 * again for the same payouts (see {@link PaymentRail}), so the page can be done again after a lost race or a crash.
 */
@ApplicationScoped
class WhenBankDayComesThenExecutePayouts implements DeadlineHandler {

    private final PayoutStreams streams;
    private final BankAnswers bank;
    private final Deadlines deadlines;

    WhenBankDayComesThenExecutePayouts(PayoutStreams streams, BankAnswers bank, Deadlines deadlines) {
        this.streams = streams;
        this.bank = bank;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return ExecutionDeadline.KIND;
    }

    @Override
    public void handle(UnitOfWork work, List<Deadline> due, Cause cause) {
        var refs = due.stream().map(ExecutionDeadline::parse).toList();
        var invoiceIds =
                refs.stream().map(ExecutionDeadline::invoiceId).distinct().toList();
        var facts = InvoiceFactsTable.lock(work.sql(), invoiceIds);
        var payouts = streams.load(work, invoiceIds);
        var orders = refs.stream()
                .map(ref -> order(facts.get(ref.invoiceId()), ref, payouts))
                .filter(Objects::nonNull)
                .toList();
        var outcomes = bank.about(work.sql(), orders);
        var open = new ArrayList<Deadline>();
        for (var order : orders) {
            switch (outcomes.get(order)) {
                case Open none -> open.add(askAgain(order, work.today().plusDays(1)));
                case Executed executed ->
                    payouts.handle(work.today(), order.facts().invoiceId(), complete(order, executed), cause);
                case Refused refused ->
                    payouts.handle(work.today(), order.facts().invoiceId(), fail(order, refused), cause);
            }
        }
        deadlines.schedule(work, open);
    }

    private static Order order(InvoiceFacts facts, ExecutionDeadline ref, PayoutStreams.Loaded payouts) {
        var payout = payouts.state(ref.invoiceId()).find(ref.payoutId()).orElse(null);
        return payout instanceof InFlight inFlight ? new Order(facts, inFlight) : null;
    }

    private static Deadline askAgain(Order order, LocalDate day) {
        return ExecutionDeadline.of(order.facts().invoiceId(), order.payout().payoutId(), day);
    }

    private static PayoutCommand complete(Order order, Executed executed) {
        var payout = order.payout();
        return new PayoutCommand.Complete(
                order.facts().invoiceId(), payout.payoutId(), payout.attempt(), executed.bankReference());
    }

    private static PayoutCommand fail(Order order, Refused refused) {
        var payout = order.payout();
        return new PayoutCommand.Fail(
                order.facts(), payout.payoutId(), payout.attempt(), refused.reason(), refused.detail());
    }
}
