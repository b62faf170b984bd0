package io.echeance.payout.application;

import io.echeance.eventstore.store.Sql;
import io.echeance.payout.application.PaymentRail.Executed;
import io.echeance.payout.application.PaymentRail.Outcome;
import io.echeance.payout.application.PaymentRail.Refused;
import io.echeance.payout.application.PaymentRail.Transfer;
import io.echeance.payout.domain.BankStatus;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.Payout.InFlight;
import io.echeance.payout.projection.TransferTable;
import io.echeance.payout.projection.TransferTable.BankAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the bank says about payouts in flight: what it has reported, else what the rail answers. */
@ApplicationScoped
class BankAnswers {

    private static final Refused NO_ACCOUNT = new Refused(
            "AC03",
            "The supplier's bank details are not known or were erased; a new policy version must name an account.");

    /** A payout in flight and what is known about its invoice. */
    record Order(InvoiceFacts facts, InFlight payout) {

        private String supplier() {
            return facts.cover().supplierId();
        }
    }

    private final SupplierAccounts accounts;
    private final PaymentRail rail;

    BankAnswers(SupplierAccounts accounts, PaymentRail rail) {
        this.accounts = accounts;
        this.rail = rail;
    }

    /** What the bank has reported counts; only about the rest the rail is asked. */
    Map<Order, Outcome> about(Sql sql, List<Order> orders) {
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

    private Map<Order, Outcome> execute(List<Order> orders, Map<String, String> ibans) {
        var outcomes = new HashMap<Order, Outcome>();
        var payable = new ArrayList<Order>();
        for (var order : orders) {
            if (ibans.containsKey(order.supplier())) {
                payable.add(order);
            } else {
                outcomes.put(order, NO_ACCOUNT);
            }
        }
        var answers = rail.execute(payable.stream()
                .map(order -> transfer(order.payout(), ibans.get(order.supplier())))
                .toList());
        for (int i = 0; i < payable.size(); i++) {
            outcomes.put(payable.get(i), answers.get(i));
        }
        return outcomes;
    }

    private Map<String, String> ibans(Sql sql, List<Order> orders) {
        return accounts.ibans(
                sql, orders.stream().map(Order::supplier).distinct().toList());
    }

    private static Transfer transfer(InFlight payout, String iban) {
        return new Transfer(payout.endToEndId(), payout.attempt(), iban, payout.amount(), payout.executionDate());
    }
}
