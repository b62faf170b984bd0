package io.echeance.collections.application;

import io.echeance.collections.projection.CaseRow;
import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The day on which the next stage of a recovery begins: one deadline per invoice. */
@ApplicationScoped
public class StageDeadline {

    static final String KIND = "recovery-stage";

    private final Deadlines deadlines;

    public StageDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Sets it while there is a next stage, and removes it when there is none or the recovery has ended. */
    public void follow(UnitOfWork work, Collection<CaseRow> cases) {
        deadlines.schedule(
                work,
                cases.stream()
                        .filter(row -> row.nextStageOn() != null)
                        .map(row -> new Deadline(KIND, row.invoiceId(), row.nextStageOn()))
                        .toList());
        deadlines.cancel(
                work,
                KIND,
                cases.stream()
                        .filter(row -> row.nextStageOn() == null)
                        .map(CaseRow::invoiceId)
                        .toList());
    }
}
