package io.echeance.dunning.domain;

import java.util.List;

/** What happened to the plans of a supplier. */
public sealed interface PlanEvent {

    /**
     * A plan holds for invoices that are covered after this day.
     *
     * @param debtorSiren null when it is for all debtors without one of their own
     * @param version     from 1, of this supplier and debtor
     */
    record ReminderPlanSet(String supplierId, String debtorSiren, int version, List<AgreedPlan.Step> steps)
            implements PlanEvent {}
}
