package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The promised day is over: the pause ends, and of an invoice that is still owed the latest due step is sent. */
@ApplicationScoped
public class WhenPromiseIsBrokenThenGoOn implements DeadlineHandler {

    static final String KIND = "promise";

    private final Deadlines deadlines;
    private final DunningPolicy policy;

    public WhenPromiseIsBrokenThenGoOn(Deadlines deadlines, DunningPolicy policy) {
        this.deadlines = deadlines;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UnitOfWork work, List<Deadline> due, Cause cause) {
        var freed = DunningCaseTable.load(
                        work.sql(), due.stream().map(Deadline::subject).toList())
                .values()
                .stream()
                .filter(invoice -> invoice.standing().promisedOn() != null)
                .filter(invoice -> invoice.standing().promisedOn().isBefore(work.today()))
                .map(DunningCase::promiseBroken)
                .toList();
        DunningCaseTable.save(work.sql(), freed);
        deadlines.schedule(
                work,
                freed.stream()
                        .filter(DunningCase::isActive)
                        .flatMap(invoice -> policy.firstDeadline(invoice).stream())
                        .toList());
    }
}
