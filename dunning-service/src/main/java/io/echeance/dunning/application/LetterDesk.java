package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningState;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes letters: the one place where the figures of a reminder are computed, for sending and for a preview. */
@ApplicationScoped
public class LetterDesk {

    /** An invoice and the step that it is reminded by. */
    record Subject(DunningCase invoice, PlannedStep planned) {}

    private final AggregateType<DunningCommand, DunningState, DunningEvent> dunning;
    private final DunningPolicy policy;

    public LetterDesk(AggregateType<DunningCommand, DunningState, DunningEvent> dunning, DunningPolicy policy) {
        this.dunning = dunning;
        this.policy = policy;
    }

    /**
     * @param day business day on which the letters are sent
     * @return in the order of the subjects
     */
    List<ReminderLetter> write(UnitOfWork work, List<Subject> subjects, LocalDate day) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        var ids =
                subjects.stream().map(subject -> subject.invoice().invoiceId()).toList();
        var payments = ClientPayments.load(work.sql(), ids);
        var streams = work.load(dunning, ids);
        var letters = new ArrayList<ReminderLetter>(subjects.size());
        for (var subject : subjects) {
            var id = subject.invoice().invoiceId();
            var received = payments.getOrDefault(id, List.of());
            letters.add(new ReminderLetter(
                    subject.invoice(),
                    subject.planned(),
                    received,
                    policy.penaltiesFor(subject.planned().number(), subject.invoice(), received, day),
                    Optional.ofNullable(streams.state(id).firstLetter()),
                    day));
        }
        return letters;
    }
}
