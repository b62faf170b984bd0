package io.echeance.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decision;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An invoice with its payouts, without any machinery: facts come in, the decider pays. */
final class PayoutSpec {

    private final PayoutDecider decider = new PayoutDecider();
    private final List<PayoutEvent> events = new ArrayList<>();
    private InvoicePayouts state = decider.initialState();
    private InvoiceFacts facts = InvoiceFacts.unknown(Facts.INVOICE);
    private List<OpenDebt> debts = List.of();
    private int ids;

    /** Learns facts one by one and pays after each, as the service does. */
    PayoutSpec learns(Fact... more) {
        for (var fact : more) {
            facts = facts.with(fact);
            payAgain();
        }
        return this;
    }

    /** The supplier owes for other invoices. */
    PayoutSpec supplierOwes(OpenDebt... elsewhere) {
        debts = List.of(elsewhere);
        return this;
    }

    /** What is owed for another invoice pays this one's debt. */
    Decision<PayoutEvent> repaid(String amount) {
        var command = new PayoutCommand.RepayDebt(Facts.INVOICE, "sup_a1b2", "so_1", Facts.eur(amount), "inv_other");
        var decision = decider.decide(command, state);
        handle(command);
        return decision;
    }

    /** The amount of debt that each event about it tells, in order. */
    PayoutSpec debts(String... expected) {
        assertThat(events.stream().flatMap(PayoutSpec::debt)).containsExactly(expected);
        return this;
    }

    private static Stream<String> debt(PayoutEvent event) {
        return switch (event) {
            case PayoutEvent.SupplierDebtChanged e ->
                Stream.of(e.debt().getAmount().toPlainString());
            case PayoutEvent.DebtSetOff e ->
                Stream.of("repaid " + e.amount().getAmount() + ", left "
                        + e.debt().getAmount());
            case PayoutEvent.PayoutSetOff e ->
                Stream.of("set off " + e.kind() + " " + e.amount().getAmount() + " for " + e.debtInvoiceId());
            default -> Stream.empty();
        };
    }

    PayoutSpec payAgain() {
        while (handle(new PayoutCommand.PayWhatIsOwed(nextId(), facts, Facts.DUE, debts)) > 0) {
            ids++;
        }
        return this;
    }

    PayoutSpec bankExecutes(int payout) {
        var one = payout(payout);
        handle(new PayoutCommand.Complete(Facts.INVOICE, one.payoutId(), one.attempt(), "SIM1"));
        return this;
    }

    PayoutSpec bankRefuses(int payout) {
        var one = payout(payout);
        handle(new PayoutCommand.Fail(facts, one.payoutId(), one.attempt(), "AC04", "closed"));
        return this;
    }

    Decision<PayoutEvent> retry(int payout) {
        var command = new PayoutCommand.Retry(Facts.INVOICE, payout(payout).payoutId(), facts, Facts.DUE);
        var decision = decider.decide(command, state);
        handle(command);
        return decision;
    }

    /** What was instructed so far: kind and amount of each, in order. */
    PayoutSpec instructed(String... expected) {
        assertThat(instructions().stream().map(e -> e.kind() + " " + e.amount().getAmount()))
                .containsExactly(expected);
        return this;
    }

    List<PayoutInstructed> instructions() {
        return events.stream()
                .filter(PayoutInstructed.class::isInstance)
                .map(PayoutInstructed.class::cast)
                .toList();
    }

    List<Payout> payouts() {
        return List.copyOf(state.byId().values());
    }

    InvoicePayouts state() {
        return state;
    }

    InvoiceFacts facts() {
        return facts;
    }

    List<PayoutEvent> events() {
        return events;
    }

    private Payout payout(int number) {
        return payouts().get(number - 1);
    }

    private String nextId() {
        return "po_019ab3c2-d4e5-7f6a-8b9c-" + "%012d".formatted(ids);
    }

    private int handle(PayoutCommand command) {
        if (decider.decide(command, state) instanceof Decision.Accepted<PayoutEvent>(var decided)) {
            for (var event : decided) {
                events.add(event);
                state = decider.evolve(state, event);
            }
            return decided.size();
        }
        return 0;
    }
}
