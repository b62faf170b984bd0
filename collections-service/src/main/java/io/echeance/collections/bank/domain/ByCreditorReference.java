package io.echeance.collections.bank.domain;

import io.echeance.collections.bank.domain.Outcome.Doubt;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * By creditor reference. A right one names its invoice whatever the amount is: less is a part payment, more is credit. A
 * misspelled one, or several together, count only when the amounts agree.
 */
final class ByCreditorReference implements MatchingRule {

    private static final String EXACT = "1.00";
    private static final String PART_OR_CREDIT = "0.97";
    private static final String SEVERAL = "0.96";
    private static final String SEVERAL_IN_PART = "0.86";
    private static final String MISSPELLED = "0.92";
    private static final String DOUBTFUL = "0.60";

    private final MatchingPolicy policy;

    ByCreditorReference(MatchingPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Optional<Finding> find(BankTransaction payment, Clues clues, Candidates candidates) {
        var exact = named(candidates, invoice -> clues.references().contains(invoice.creditorReference()));
        if (!exact.isEmpty()) {
            return Optional.of(
                    exact.size() == 1 ? one(payment, exact.getFirst(), clues, candidates) : several(payment, exact));
        }
        var noisy = named(
                candidates, invoice -> clues.noisyReferences().contains(Spelling.fold(invoice.creditorReference())));
        return noisy.isEmpty() ? Optional.empty() : Optional.of(misspelled(payment, noisy));
    }

    private Finding one(BankTransaction payment, OpenInvoice invoice, Clues clues, Candidates candidates) {
        var whole = List.of(new Allocation(invoice.invoiceId(), payment.amount()));
        if (payment.amount().isEqual(invoice.outstanding())) {
            return Finding.sure(Proposal.of(Rule.CREDITOR_REFERENCE, EXACT, whole));
        }
        if (payment.amount().isGreaterThan(invoice.outstanding())) {
            var together = withNumbers(payment, invoice, clues, candidates);
            if (together.isPresent()) {
                return together.get();
            }
        }
        return Finding.sure(Proposal.of(Rule.CREDITOR_REFERENCE, PART_OR_CREDIT, whole));
    }

    /** More than the debt, and other invoices are named too: they may share the payment. */
    private static Optional<Finding> withNumbers(
            BankTransaction payment, OpenInvoice invoice, Clues clues, Candidates candidates) {
        var numbers = clues.numbers();
        var others = named(
                candidates,
                other -> !other.equals(invoice)
                        && other.isOwed()
                        && other.debtorSiren().equals(invoice.debtorSiren())
                        && numbers.contains(Spelling.compact(other.invoiceNumber())));
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var all = new java.util.ArrayList<>(others);
        all.addFirst(invoice);
        var spread = Proposal.of(Rule.CREDITOR_REFERENCE, SEVERAL, Debts.each(all));
        return Optional.of(
                Imputation.sum(all).isEqual(payment.amount())
                        ? Finding.sure(spread)
                        : Finding.doubtful(Doubt.AMOUNT_DIFFERS, inLegalOrder(payment, all)));
    }

    private Finding several(BankTransaction payment, List<OpenInvoice> named) {
        boolean oneReference =
                named.stream().map(OpenInvoice::creditorReference).distinct().count() == 1;
        if (oneReference) {
            // Suppliers number on their own: only the amount can tell them apart.
            var equal = Debts.of(named, payment.amount()).stream()
                    .map(invoice -> Debts.whole(Rule.CREDITOR_REFERENCE, SEVERAL, invoice, payment))
                    .toList();
            return equal.size() == 1
                    ? Finding.sure(equal.getFirst())
                    : Finding.doubtful(Doubt.AMBIGUOUS, wholes(payment, named));
        }
        var owed = named.stream().filter(OpenInvoice::isOwed).toList();
        if (owed.isEmpty()) {
            return Finding.doubtful(Doubt.ALREADY_PAID, wholes(payment, named));
        }
        var sum = Imputation.sum(owed);
        if (sum.isEqual(payment.amount())) {
            return Finding.sure(Proposal.of(Rule.CREDITOR_REFERENCE, SEVERAL, Debts.each(owed)));
        }
        boolean oneDebtor =
                owed.stream().map(OpenInvoice::debtorSiren).distinct().count() == 1;
        return oneDebtor && payment.amount().isLessThan(sum)
                ? Finding.sure(
                        Proposal.of(Rule.CREDITOR_REFERENCE, SEVERAL_IN_PART, Imputation.of(payment.amount(), owed)))
                : Finding.doubtful(Doubt.AMOUNT_DIFFERS, inLegalOrder(payment, owed));
    }

    private Finding misspelled(BankTransaction payment, List<OpenInvoice> named) {
        var fitting = named.stream()
                .filter(OpenInvoice::isOwed)
                .filter(invoice -> payment.amount().isEqual(invoice.outstanding())
                        || policy.isFee(invoice.outstanding(), payment.amount()))
                .toList();
        return fitting.size() == 1 && named.size() == 1
                ? Finding.sure(Debts.whole(Rule.CREDITOR_REFERENCE, MISSPELLED, fitting.getFirst(), payment))
                : Finding.doubtful(named.size() > 1 ? Doubt.AMBIGUOUS : Doubt.AMOUNT_DIFFERS, wholes(payment, named));
    }

    private static List<OpenInvoice> named(Candidates candidates, Predicate<OpenInvoice> condition) {
        return candidates.invoices().stream().filter(condition).toList();
    }

    private static List<Proposal> wholes(BankTransaction payment, List<OpenInvoice> invoices) {
        return invoices.stream()
                .map(invoice -> Debts.whole(Rule.CREDITOR_REFERENCE, DOUBTFUL, invoice, payment))
                .toList();
    }

    private static List<Proposal> inLegalOrder(BankTransaction payment, List<OpenInvoice> debts) {
        return List.of(Proposal.of(Rule.LEGAL_ORDER, DOUBTFUL, Imputation.of(payment.amount(), debts)));
    }
}
