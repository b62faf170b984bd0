package io.echeance.invoice.application;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.projection.Policy;
import io.echeance.invoice.projection.PolicyTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which submissions of a batch may go on.
 *
 * @param refusals why not, by the id that the invoice would have had
 * @param policies of the batch's suppliers, by supplier id
 */
record Admission(Map<String, Problem> refusals, Map<String, Policy> policies) {

    /** Is there a policy, and is the number free? The first of two with the same number wins, also within the batch. */
    static Admission decide(UnitOfWork work, List<SubmitInvoice> commands, LocalDate today) {
        var policies = PolicyTable.find(
                work.sql(),
                commands.stream().map(SubmitInvoice::supplierId).distinct().toList());
        var taken = InvoiceNumberTable.find(
                work.sql(), commands.stream().map(InvoiceNumber::of).distinct().toList());
        var refusals = new HashMap<String, Problem>();
        for (var command : commands) {
            againstPolicy(command, policies.get(command.supplierId()), today)
                    .or(() -> takeNumber(command, taken))
                    .ifPresent(problem -> refusals.put(command.invoiceId(), problem));
        }
        return new Admission(refusals, policies);
    }

    private static Optional<Problem> againstPolicy(SubmitInvoice command, Policy policy, LocalDate today) {
        if (policy == null || !policy.inForceOn(today)) {
            return Optional.of(SubmissionProblems.policyMissing(command.supplierId()));
        }
        var seller = command.draft().sellerSiren();
        return seller == null || seller.equals(policy.siren())
                ? Optional.empty()
                : Optional.of(SubmissionProblems.otherSeller(seller, policy.siren()));
    }

    private static Optional<Problem> takeNumber(SubmitInvoice command, Map<InvoiceNumber, String> taken) {
        var existing = taken.putIfAbsent(InvoiceNumber.of(command), command.invoiceId());
        return Optional.ofNullable(existing).map(id -> SubmissionProblems.duplicate(command, id));
    }

    boolean admits(SubmitInvoice command) {
        return !refusals.containsKey(command.invoiceId());
    }

    String supplierSiren(SubmitInvoice command) {
        return policies.get(command.supplierId()).siren();
    }
}
