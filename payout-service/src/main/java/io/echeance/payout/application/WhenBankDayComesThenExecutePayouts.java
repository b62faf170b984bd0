package io.echeance.payout.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.application.PaymentRail.Executed;
import io.echeance.payout.application.PaymentRail.Open;
import io.echeance.payout.application.PaymentRail.Outcome;
import io.echeance.payout.application.PaymentRail.Refused;
import io.echeance.payout.application.PaymentRail.Transfer;
import io.echeance.payout.domain.BankStatus;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.Payout.InFlight;
import io.echeance.payout.domain.PayoutCommand;
import io.echeance.payout.projection.InvoiceFactsTable;
import io.echeance.payout.projection.TransferTable;
import io.echeance.payout.projection.TransferTable.BankAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lets the bank execute a page of payouts and records what it says. Both the opening of IBANs and the rail may be asked
 * again for the same payouts (see {@link PaymentRail}), so the page can be done again after a lost race or a crash.
 */
@ApplicationScoped
class WhenBankDayComesThenExecutePayouts implements DeadlineHandler {

    private static final Refused NO_ACCOUNT = new Refused(
            "AC03",
            "The supplier's bank details are not known or were erased; a new policy version must name an account.");

    private record Order(InvoiceFacts facts, InFlight payout) {

        Deadline askAgain(LocalDate day) {
            return ExecutionDeadline.of(facts.invoiceId(), payout.payoutId(), day);
        }
    }

    private final PayoutStreams streams;
    private final SupplierAccounts accounts;
    private final PaymentRail rail;
    private final Deadlines deadlines;

    WhenBankDayComesThenExecutePayouts(
            PayoutStreams streams, SupplierAccounts accounts, PaymentRail rail, Deadlines deadlines) {
        this.streams = streams;
        this.accounts = accounts;
        this.rail = rail;
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
        var outcomes = outcomes(work.sql(), orders);
        var open = new ArrayList<Deadline>();
        for (var order : orders) {
            switch (outcomes.get(order)) {
                case Open none -> open.add(order.askAgain(work.today().plusDays(1)));
                case Executed executed ->
                    payouts.handle(work.today(), order.facts().invoiceId(), complete(order, executed), cause);
                case Refused refused ->
                    payouts.handle(work.today(), order.facts().invoiceId(), fail(order, refused), cause);
            }
        }
        deadlines.schedule(work, open);
    }

    /** What the bank has reported counts; only about the rest the rail is asked. */
    private Map<Order, Outcome> outcomes(Sql sql, List<Order> orders) {
        var reported = TransferTable.answers(
                sql, orders.stream().map(order -> order.payout().endToEndId()).toList());
        var outcomes = new HashMap<Order, Outcome>();
        var unreported = new ArrayList<Order>();
        for (var order : orders) {
            var answer = reported.get(order.payout().endToEndId());
            if (answer == null) {
                unreported.add(order);
            } else {
                outcomes.put(order, outcome(answer));
            }
        }
        outcomes.putAll(execute(unreported, ibans(sql, unreported)));
        return outcomes;
    }

    /** What was only accepted is carried out by now, as its day is over and no rejection came. */
    private static Outcome outcome(BankAnswer answer) {
        return answer.status() == BankStatus.REJECTED
                ? new Refused(answer.reason(), "The bank has rejected the transfer.")
                : new Executed(answer.bankReference());
    }

    private static Order order(InvoiceFacts facts, ExecutionDeadline ref, PayoutStreams.Loaded payouts) {
        var payout = payouts.state(ref.invoiceId()).find(ref.payoutId()).orElse(null);
        return payout instanceof InFlight inFlight ? new Order(facts, inFlight) : null;
    }

    private Map<Order, Outcome> execute(List<Order> orders, Map<String, String> ibans) {
        var outcomes = new HashMap<Order, Outcome>();
        var payable = new ArrayList<Order>();
        for (var order : orders) {
            if (ibans.containsKey(supplier(order))) {
                payable.add(order);
            } else {
                outcomes.put(order, NO_ACCOUNT);
            }
        }
        var answers = rail.execute(payable.stream()
                .map(order -> transfer(order.payout(), ibans.get(supplier(order))))
                .toList());
        for (int i = 0; i < payable.size(); i++) {
            outcomes.put(payable.get(i), answers.get(i));
        }
        return outcomes;
    }

    private Map<String, String> ibans(Sql sql, List<Order> orders) {
        return accounts.ibans(
                sql,
                orders.stream()
                        .map(WhenBankDayComesThenExecutePayouts::supplier)
                        .distinct()
                        .toList());
    }

    private static String supplier(Order order) {
        return order.facts().cover().supplierId();
    }

    private static Transfer transfer(InFlight payout, String iban) {
        return new Transfer(payout.endToEndId(), payout.attempt(), iban, payout.amount(), payout.executionDate());
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
