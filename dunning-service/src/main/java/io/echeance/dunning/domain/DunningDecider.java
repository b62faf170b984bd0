package io.echeance.dunning.domain;

import io.echeance.dunning.domain.DunningCommand.GiveUp;
import io.echeance.dunning.domain.DunningCommand.GiveUpOvertaken;
import io.echeance.dunning.domain.DunningCommand.RecordBounce;
import io.echeance.dunning.domain.DunningCommand.RecordSent;
import io.echeance.dunning.domain.DunningEvent.ReminderBounced;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSkipped;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import java.util.List;

/** The reminders of one invoice: every step ends once, as sent or as skipped, and never both. */
public final class DunningDecider implements Decider<DunningCommand, DunningState, DunningEvent> {

    @Override
    public DunningState initialState() {
        return DunningState.INITIAL;
    }

    @Override
    public Decision<DunningEvent> decide(DunningCommand command, DunningState state) {
        return switch (command) {
            case GiveUpOvertaken overtaken -> new Decision.Accepted<>(skipOvertaken(overtaken, state));
            case GiveUp one -> state.isFinished(one.step()) ? Decision.accept() : Decision.accept(skip(one));
            case RecordSent record -> recordSent(record, state);
            case RecordBounce bounce -> recordBounce(bounce, state);
        };
    }

    @Override
    public DunningState evolve(DunningState state, DunningEvent event) {
        return switch (event) {
            case ReminderSent sent -> state.sent(sent);
            case ReminderSkipped skipped -> state.skipped(skipped.step());
            case ReminderBounced bounced -> state.bounced(bounced.step());
        };
    }

    private static List<DunningEvent> skipOvertaken(GiveUpOvertaken command, DunningState state) {
        return state.overtaken(command.plan(), command.today()).stream()
                .filter(step -> !command.underWay().contains(step.number()))
                .<DunningEvent>map(step -> new ReminderSkipped(
                        command.invoiceId(), step.number(), step.plannedOn(), reason(command, step)))
                .toList();
    }

    private static SkipReason reason(GiveUpOvertaken command, PlannedStep step) {
        return command.today().isAfter(step.lastDay()) ? SkipReason.TOO_LATE : SkipReason.OVERTAKEN;
    }

    private static DunningEvent skip(GiveUp command) {
        return new ReminderSkipped(command.invoiceId(), command.step(), command.plannedOn(), command.reason());
    }

    private static Decision<DunningEvent> recordSent(RecordSent command, DunningState state) {
        var sent = command.sent();
        if (state.isFinished(sent.step())) {
            return Decision.reject("step-finished", "Step " + sent.step() + " was sent or skipped before.");
        }
        boolean tooEarly = !command.byHand() && sent.sentOn().isBefore(sent.plannedOn());
        if (tooEarly || sent.sentOn().isAfter(command.planned().lastDay())) {
            return Decision.reject(
                    "outside-plan", "Step " + sent.step() + " may not be sent on " + sent.sentOn() + ".");
        }
        return Decision.accept(sent);
    }

    private static Decision<DunningEvent> recordBounce(RecordBounce command, DunningState state) {
        return state.bounced().contains(command.step())
                ? Decision.accept()
                : Decision.accept(new ReminderBounced(
                        command.invoiceId(), command.step(), command.messageId(), command.status()));
    }
}
