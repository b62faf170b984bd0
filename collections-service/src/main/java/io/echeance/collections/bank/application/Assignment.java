package io.echeance.collections.bank.application;

import io.echeance.collections.bank.application.BankCommand.Target;
import io.echeance.collections.bank.application.BankCommand.Target.Debtor;
import io.echeance.collections.bank.application.BankCommand.Target.OneInvoice;
import io.echeance.collections.bank.application.BankCommand.Target.Parts;
import io.echeance.collections.bank.application.BankCommand.Target.Several;
import io.echeance.collections.bank.domain.Allocation;
import io.echeance.collections.bank.domain.Imputation;
import io.echeance.collections.bank.domain.Proposal;
import io.echeance.collections.bank.domain.Rule;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.store.Sql;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A person's choice of invoices for a payment, and how the payment is spread over them. */
final class Assignment {

    private static final BigDecimal CERTAIN = new BigDecimal("1.00");
    private static final int MOST_DEBTS = 500;

    /** How the payment is spread, or why it can't be. */
    sealed interface Choice {
        record Made(Proposal proposal) implements Choice {}

        record Refused(Problem problem) implements Choice {}
    }

    private final Target target;
    private final Map<String, ReceivableRow> invoices;

    Assignment(Sql sql, Target target) {
        this.target = target;
        this.invoices =
                rows(sql, target).stream().collect(Collectors.toMap(ReceivableRow::invoiceId, Function.identity()));
    }

    Collection<ReceivableRow> invoices() {
        return invoices.values();
    }

    Choice of(Money amount, Postings postings) {
        var named = named();
        if (named.isEmpty() || !invoices.keySet().containsAll(named)) {
            return new Choice.Refused(Problem.notFound("An invoice"));
        }
        if (invoices.values().stream().anyMatch(row -> !row.isPayable())) {
            return new Choice.Refused(Problem.conflict(
                    "invoice-not-covered", "Payments are taken for covered invoices that are not cancelled."));
        }
        var parts = parts(amount, postings);
        var sum = parts.stream().map(Allocation::amount).reduce(Money::plus).orElseThrow();
        return sum.isEqual(amount)
                ? new Choice.Made(new Proposal(rule(), CERTAIN, parts))
                : new Choice.Refused(Problem.conflict(
                        "amounts-differ", "The parts make " + sum + ", the payment is " + amount + "."));
    }

    private List<Allocation> parts(Money amount, Postings postings) {
        return switch (target) {
            case OneInvoice(var id) -> List.of(new Allocation(id, amount));
            case Parts(var allocations) -> allocations;
            case Several _, Debtor _ ->
                Imputation.of(
                        amount,
                        invoices.values().stream()
                                .map(row -> Lookup.open(row, postings.outstanding(row)))
                                .toList());
        };
    }

    private Rule rule() {
        return target instanceof OneInvoice || target instanceof Parts ? Rule.MANUAL : Rule.LEGAL_ORDER;
    }

    private Collection<String> named() {
        return switch (target) {
            case OneInvoice(var id) -> List.of(id);
            case Several(var ids) -> ids;
            case Parts(var parts) -> parts.stream().map(Allocation::invoiceId).toList();
            case Debtor _ -> invoices.keySet();
        };
    }

    private static List<ReceivableRow> rows(Sql sql, Target target) {
        return switch (target) {
            case OneInvoice(var id) -> ReceivableTable.byInvoice(sql, List.of(id));
            case Several(var ids) -> ReceivableTable.byInvoice(sql, ids);
            case Parts(var parts) ->
                ReceivableTable.byInvoice(
                        sql, parts.stream().map(Allocation::invoiceId).toList());
            case Debtor(var siren) ->
                CandidateTable.byDebtor(
                        sql, List.of(new CandidateTable.Asked(siren, Money.zero(CurrencyUnit.EUR))), MOST_DEBTS);
        };
    }
}
