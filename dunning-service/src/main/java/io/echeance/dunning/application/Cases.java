package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.InvoiceFact;
import io.echeance.dunning.domain.InvoiceFact.InvoiceSubmitted;
import io.echeance.dunning.domain.InvoiceFact.PaymentReceived;
import io.echeance.dunning.domain.InvoiceFact.PaymentReversed;
import io.echeance.eventstore.store.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Folds a batch of facts into the cases that they are about: one load, one save. */
public final class Cases {

    private Cases() {}

    /**
     * @return one change per case
     * @throws IllegalStateException for a fact about an invoice that was never submitted
     */
    public static List<CaseChange> fold(UnitOfWork work, List<DatedFact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        var ids = new LinkedHashSet<String>();
        facts.forEach(dated -> ids.add(dated.fact().invoiceId()));
        var before = DunningCaseTable.load(work.sql(), ids);
        var after = new HashMap<>(before);
        facts.forEach(dated -> apply(after, dated));
        agreePlans(work, before, after);
        var changes = new ArrayList<CaseChange>(ids.size());
        ids.forEach(id -> changes.add(new CaseChange(before.get(id), after.get(id))));
        DunningCaseTable.save(work.sql(), ids.stream().map(after::get).toList());
        ClientPayments.add(work.sql(), facts(facts, PaymentReceived.class));
        ClientPayments.remove(work.sql(), facts(facts, PaymentReversed.class));
        return changes;
    }

    /** An invoice keeps the plan that is in force when it is covered. */
    private static void agreePlans(UnitOfWork work, Map<String, DunningCase> before, Map<String, DunningCase> after) {
        var covered = after.values().stream()
                .filter(invoice -> new CaseChange(before.get(invoice.invoiceId()), invoice).covered())
                .toList();
        PlanTable.inForce(work.sql(), covered)
                .forEach((id, plan) -> after.computeIfPresent(id, (key, invoice) -> invoice.withPlan(plan)));
    }

    private static void apply(Map<String, DunningCase> cases, DatedFact dated) {
        var known = cases.get(dated.fact().invoiceId());
        if (known == null && dated.fact() instanceof InvoiceSubmitted submitted) {
            cases.put(submitted.invoiceId(), DunningCase.begin(submitted));
        } else if (known == null) {
            throw new IllegalStateException("the invoice " + dated.fact().invoiceId() + " was never submitted");
        } else {
            cases.put(known.invoiceId(), known.after(dated.fact(), dated.day()));
        }
    }

    private static <F extends InvoiceFact> List<F> facts(List<DatedFact> facts, Class<F> form) {
        return facts.stream()
                .map(DatedFact::fact)
                .filter(form::isInstance)
                .map(form::cast)
                .toList();
    }
}
