package io.echeance.dunning.domain;

import io.echeance.dunning.domain.DunningCommand.GiveUpOvertaken;
import io.echeance.dunning.domain.DunningCommand.RecordSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSkipped;
import io.echeance.eventstore.decider.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** The decider under a job that reviews the plan and a mail server that always works. */
final class DunningRun {

    private final DunningDecider decider = new DunningDecider();
    private final ReminderPlan plan;
    private final List<DunningEvent> events = new ArrayList<>();
    private DunningState state = decider.initialState();

    DunningRun(ReminderPlan plan) {
        this.plan = plan;
    }

    /** As the service does on a day; whether a mail was sent. */
    boolean review(LocalDate today) {
        var toSend = state.toSend(plan, today);
        handle(new GiveUpOvertaken("inv_1", plan, today, Set.of()));
        toSend.ifPresent(step -> handle(new RecordSent(sent(step, today), step, false)));
        return toSend.isPresent();
    }

    List<DunningEvent> events() {
        return events;
    }

    List<Integer> sentSteps() {
        return events.stream()
                .filter(ReminderSent.class::isInstance)
                .map(DunningEvent::step)
                .toList();
    }

    List<Integer> skippedSteps() {
        return events.stream()
                .filter(ReminderSkipped.class::isInstance)
                .map(DunningEvent::step)
                .toList();
    }

    private void handle(DunningCommand command) {
        if (decider.decide(command, state) instanceof Decision.Accepted<DunningEvent>(var accepted)) {
            accepted.forEach(event -> state = decider.evolve(state, event));
            events.addAll(accepted);
        }
    }

    private static ReminderSent sent(PlannedStep step, LocalDate today) {
        return new ReminderSent(
                "inv_1",
                step.number(),
                step.kind(),
                step.channel(),
                step.plannedOn(),
                today,
                "<inv_1." + step.number() + "@echeance.invalid>",
                "fr",
                Money.parse("EUR 1000.00"),
                null);
    }
}
