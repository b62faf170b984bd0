package io.echeance.collections.bank.domain;

import io.echeance.collections.bank.domain.Outcome.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * By the payer's account and amount: the account has paid for a debtor before, and exactly one of that debtor's debts, or one set of
 * them, has the amount.
 */
final class ByPayerAccount implements MatchingRule {

    private static final String ONE_DEBT = "0.85";
    private static final String ONE_SET = "0.81";
    private static final String AMBIGUOUS = "0.50";
    private static final String LEGAL = "0.40";

    private final MatchingPolicy policy;

    ByPayerAccount(MatchingPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Optional<Finding> find(BankTransaction payment, Clues clues, Candidates candidates) {
        var debts = candidates.invoices().stream()
                .filter(invoice -> candidates.payerDebtors().contains(invoice.debtorSiren()))
                .filter(OpenInvoice::isOwed)
                .distinct()
                .toList();
        if (debts.isEmpty()) {
            return Optional.empty();
        }
        var equal = Debts.of(debts, payment.amount());
        return Optional.of(
                switch (equal.size()) {
                    case 0 -> bySets(payment, debts);
                    case 1 ->
                        Finding.sure(Debts.whole(Rule.PAYER_ACCOUNT_AND_AMOUNT, ONE_DEBT, equal.getFirst(), payment));
                    default ->
                        Finding.doubtful(
                                Doubt.AMBIGUOUS,
                                equal.stream()
                                        .map(invoice ->
                                                Debts.whole(Rule.PAYER_ACCOUNT_AND_AMOUNT, AMBIGUOUS, invoice, payment))
                                        .toList());
                });
    }

    private Finding bySets(BankTransaction payment, List<OpenInvoice> debts) {
        var sets = debts.size() <= policy.setsOf() ? setsOf(payment.amount(), debts) : List.<List<OpenInvoice>>of();
        if (sets.size() == 1) {
            return Finding.sure(Proposal.of(Rule.PAYER_ACCOUNT_AND_AMOUNT, ONE_SET, Debts.each(sets.getFirst())));
        }
        var proposals = new ArrayList<Proposal>();
        sets.forEach(set -> proposals.add(Proposal.of(Rule.PAYER_ACCOUNT_AND_AMOUNT, AMBIGUOUS, Debts.each(set))));
        proposals.add(Proposal.of(Rule.LEGAL_ORDER, LEGAL, Imputation.of(payment.amount(), debts)));
        return Finding.doubtful(sets.isEmpty() ? Doubt.AMOUNT_DIFFERS : Doubt.AMBIGUOUS, proposals);
    }

    /** All sets with this sum; few debts have few sets. */
    private static List<List<OpenInvoice>> setsOf(Money amount, List<OpenInvoice> debts) {
        var found = new ArrayList<List<OpenInvoice>>();
        for (int bits = 1; bits < 1 << debts.size(); bits++) {
            var set = new ArrayList<OpenInvoice>();
            for (int i = 0; i < debts.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(debts.get(i));
                }
            }
            if (Imputation.sum(set).isEqual(amount)) {
                found.add(List.copyOf(set));
            }
        }
        return found;
    }
}
