package io.echeance.dunning.messaging;

import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningDecider;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSkipped;
import io.echeance.dunning.domain.DunningState;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** This service's own events on the log. */
public final class DunningEvents {

    static final String TOPIC = "invoice-lifecycle";
    static final Set<String> TYPES = Set.of("ReminderSent", "ReminderSkipped");

    public static EventCodec<DunningEvent> codec() {
        return new JsonEventCodec<DunningEvent>(EventJson.mapper())
                .register("ReminderSent", "reminder-sent-1.json", ReminderSent.class)
                .register("ReminderSkipped", "reminder-skipped-1.json", ReminderSkipped.class);
    }

    /** How the stream of an invoice's reminders is decided and written. */
    @Produces
    @Singleton
    AggregateType<DunningCommand, DunningState, DunningEvent> aggregate() {
        return new AggregateType<>(TOPIC, new DunningDecider(), codec());
    }
}
