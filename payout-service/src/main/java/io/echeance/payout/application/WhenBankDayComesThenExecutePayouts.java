package io.echeance.payout.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.application.PaymentRail.Executed;
import io.echeance.payout.application.PaymentRail.Outcome;
import io.echeance.payout.application.PaymentRail.Refused;
import io.echeance.payout.application.PaymentRail.Transfer;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.Payout.InFlight;
import io.echeance.payout.domain.PayoutCommand;
import io.echeance.payout.projection.InvoiceFactsTable;
import jakarta.enterprise.context.ApplicationScoped;
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

    private record Order(InvoiceFacts facts, InFlight payout) {}

    private final PayoutStreams streams;
    private final SupplierAccounts accounts;
    private final PaymentRail rail;

    WhenBankDayComesThenExecutePayouts(PayoutStreams streams, SupplierAccounts accounts, PaymentRail rail) {
        this.streams = streams;
        this.accounts = accounts;
        this.rail = rail;
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
        var outcomes = execute(orders, ibans(work.sql(), orders));
        for (var order : orders) {
            payouts.handle(work.today(), order.facts().invoiceId(), settle(order, outcomes.get(order)), cause);
        }
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

    private static PayoutCommand settle(Order order, Outcome outcome) {
        var payout = order.payout();
        return switch (outcome) {
            case Executed executed ->
                new PayoutCommand.Complete(
                        order.facts().invoiceId(), payout.payoutId(), payout.attempt(), executed.bankReference());
            case Refused refused ->
                new PayoutCommand.Fail(
                        order.facts(), payout.payoutId(), payout.attempt(), refused.reason(), refused.detail());
        };
    }
}
