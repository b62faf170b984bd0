package io.echeance.collections.bank.domain;

import io.echeance.collections.bank.domain.Outcome.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By invoice numbers and amount. Numbers are chosen by suppliers and repeat among them, so a number counts only together
 * with its amount: one invoice's debt, or the sum of all that are named, in either case also less a bank's fee.
 */
final class ByInvoiceNumber implements MatchingRule {

    private static final String EXACT = "0.95";
    private static final String SUM = "0.94";
    private static final String LESS_FEE = "0.88";
    private static final String ONE_OF_SEVERAL = "0.84";
    private static final String DOUBTFUL = "0.55";
    private static final String MISSPELLED = "0.82";
    private static final int SHORT = 4;
    private static final int SHORT_DIGITS = 6;

    private record Parties(String supplierId, String debtorSiren) {}

    private final MatchingPolicy policy;

    ByInvoiceNumber(MatchingPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Optional<Finding> find(BankTransaction payment, Clues clues, Candidates candidates) {
        var numbers = clues.numbers();
        var exact = candidates.invoices().stream()
                .filter(invoice -> numbers.contains(Spelling.compact(invoice.invoiceNumber())))
                .filter(invoice -> isTelling(invoice, candidates))
                .toList();
        if (!exact.isEmpty()) {
            return Optional.of(explain(payment, exact, candidates));
        }
        var folded = clues.foldedNumbers();
        var noisy = candidates.invoices().stream()
                .filter(invoice -> folded.contains(Spelling.fold(invoice.invoiceNumber())))
                .filter(invoice -> isTelling(invoice, candidates) && candidates.mayPayFor(invoice))
                .toList();
        var equal = Debts.of(noisy, payment.amount());
        return Finding.best(equal.stream()
                .map(invoice -> Debts.whole(Rule.INVOICE_NUMBER_AND_AMOUNT, MISSPELLED, invoice, payment))
                .toList());
    }

    private Finding explain(BankTransaction payment, List<OpenInvoice> named, Candidates candidates) {
        var mine = named.stream().filter(candidates::mayPayFor).toList();
        if (mine.isEmpty()) {
            return Finding.doubtful(Doubt.OTHER_DEBTOR, proposals(payment, named));
        }
        var explanations = new ArrayList<Proposal>();
        mine.stream()
                .filter(OpenInvoice::isOwed)
                .collect(Collectors.groupingBy(invoice -> new Parties(invoice.supplierId(), invoice.debtorSiren())))
                .values()
                .forEach(ofTwo -> explanations.addAll(explanations(payment, ofTwo)));
        return Finding.best(explanations).orElseGet(() -> unexplained(payment, mine));
    }

    /** Between one supplier and one debtor a number is unique. */
    private List<Proposal> explanations(BankTransaction payment, List<OpenInvoice> named) {
        var found = new ArrayList<Proposal>();
        var sum = Imputation.sum(named);
        if (named.size() > 1 && sum.isEqual(payment.amount())) {
            found.add(Proposal.of(Rule.INVOICE_NUMBER_AND_AMOUNT, SUM, Debts.each(named)));
        } else if (named.size() > 1 && policy.isFee(sum, payment.amount())) {
            found.add(Proposal.of(Rule.INVOICE_NUMBER_AND_AMOUNT, LESS_FEE, Imputation.of(payment.amount(), named)));
        }
        var score = named.size() == 1 ? EXACT : ONE_OF_SEVERAL;
        Debts.of(named, payment.amount())
                .forEach(invoice -> found.add(Debts.whole(Rule.INVOICE_NUMBER_AND_AMOUNT, score, invoice, payment)));
        if (named.size() == 1 && policy.isFee(named.getFirst().outstanding(), payment.amount())) {
            found.add(Debts.whole(Rule.INVOICE_NUMBER_AND_AMOUNT, LESS_FEE, named.getFirst(), payment));
        }
        return found;
    }

    private static Finding unexplained(BankTransaction payment, List<OpenInvoice> named) {
        boolean allPaid = named.stream().noneMatch(OpenInvoice::isOwed);
        return Finding.doubtful(allPaid ? Doubt.ALREADY_PAID : Doubt.AMOUNT_DIFFERS, proposals(payment, named));
    }

    private static List<Proposal> proposals(BankTransaction payment, List<OpenInvoice> named) {
        return named.stream()
                .map(invoice -> Debts.whole(Rule.INVOICE_NUMBER_AND_AMOUNT, DOUBTFUL, invoice, payment))
                .toList();
    }

    /** A short number is found by chance in many texts; it tells something only from an account that is known. */
    private static boolean isTelling(OpenInvoice invoice, Candidates candidates) {
        var number = Spelling.compact(invoice.invoiceNumber());
        boolean digitsOnly = number.chars().allMatch(Character::isDigit);
        return number.length() >= (digitsOnly ? SHORT_DIGITS : SHORT)
                || candidates.payerDebtors().contains(invoice.debtorSiren());
    }
}
