package io.echeance.dunning.messaging;

import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningDecider;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningEvent.ReminderBounced;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSkipped;
import io.echeance.dunning.domain.DunningState;
import io.echeance.dunning.domain.PlanDecider;
import io.echeance.dunning.domain.PlanDecider.Plans;
import io.echeance.dunning.domain.PlanDecider.SetPlan;
import io.echeance.dunning.domain.PlanEvent;
import io.echeance.dunning.domain.PlanEvent.ReminderPlanSet;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** This service's own events on the log. */
public final class DunningEvents {

    static final String TOPIC = "invoice-lifecycle";
    static final String POLICIES = "supplier-policies";
    static final String PLAN_SET = "ReminderPlanSet";
    static final Set<String> TYPES = Set.of("ReminderSent", "ReminderSkipped", "ReminderBounced");

    public static EventCodec<DunningEvent> codec() {
        return new JsonEventCodec<DunningEvent>(EventJson.mapper())
                .register("ReminderSent", "reminder-sent-1.json", ReminderSent.class)
                .register("ReminderBounced", "reminder-bounced-1.json", ReminderBounced.class)
                .register("ReminderSkipped", "reminder-skipped-1.json", ReminderSkipped.class);
    }

    static EventCodec<PlanEvent> planCodec() {
        return new JsonEventCodec<PlanEvent>(EventJson.mapper())
                .register(PLAN_SET, "reminder-plan-set-1.json", ReminderPlanSet.class);
    }

    /** How the stream of a supplier's plans is decided and written. */
    @Produces
    @Singleton
    AggregateType<SetPlan, Plans, PlanEvent> plans() {
        return new AggregateType<>(POLICIES, new PlanDecider(), planCodec());
    }

    /** How the stream of an invoice's reminders is decided and written. */
    @Produces
    @Singleton
    AggregateType<DunningCommand, DunningState, DunningEvent> aggregate() {
        return new AggregateType<>(TOPIC, new DunningDecider(), codec());
    }
}
