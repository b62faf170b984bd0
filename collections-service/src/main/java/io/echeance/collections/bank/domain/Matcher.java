package io.echeance.collections.bank.domain;

import io.echeance.collections.bank.domain.Outcome.Doubt;
import io.echeance.collections.bank.domain.Outcome.Matched;
import io.echeance.collections.bank.domain.Outcome.Queued;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the invoices that a payment is for (lettrage): by creditor reference, then by invoice number and amount, then by the
 * payer's account and amount. A wrong match is worse than a queued payment, so whatever fits twice, or not quite, waits.
 */
public final class Matcher {

    private static final int MOST_PROPOSALS = 5;

    private final MatchingPolicy policy;
    private final List<MatchingRule> rules;

    public Matcher(MatchingPolicy policy) {
        this.policy = policy;
        this.rules = List.of(new ByCreditorReference(policy), new ByInvoiceNumber(policy), new ByPayerAccount(policy));
    }

    public Outcome match(BankTransaction payment, Candidates candidates) {
        var clues = Clues.of(payment);
        var findings = rules.stream()
                .map(rule -> rule.find(payment, clues, candidates))
                .flatMap(Optional::stream)
                .toList();
        // The first rule that has found anything decides: a weaker one never overrules a doubt of a stronger one.
        return findings.isEmpty()
                ? new Queued(Doubt.UNKNOWN, List.of())
                : decide(payment, findings.getFirst(), findings, candidates);
    }

    private Outcome decide(BankTransaction payment, Finding first, List<Finding> findings, Candidates candidates) {
        var proposals = findings.stream()
                .flatMap(finding -> finding.proposals().stream())
                .sorted(Comparator.comparing(Proposal::score).reversed())
                .limit(MOST_PROPOSALS)
                .toList();
        if (first.doubt().isPresent()) {
            return new Queued(first.doubt().get(), proposals);
        }
        var proposal = first.proposals().getFirst();
        if (!policy.isSure(proposal)) {
            return new Queued(Doubt.AMOUNT_DIFFERS, proposals);
        }
        return isBeforeIssue(payment, proposal, candidates)
                ? new Queued(Doubt.BEFORE_ISSUE, proposals)
                : new Matched(proposal);
    }

    private static boolean isBeforeIssue(BankTransaction payment, Proposal proposal, Candidates candidates) {
        return proposal.allocations().stream()
                .flatMap(part -> invoice(part, candidates))
                .anyMatch(invoice -> payment.valueDate().isBefore(invoice.issueDate()));
    }

    private static Stream<OpenInvoice> invoice(Allocation part, Candidates candidates) {
        return candidates.invoices().stream()
                .filter(invoice -> invoice.invoiceId().equals(part.invoiceId()));
    }
}
