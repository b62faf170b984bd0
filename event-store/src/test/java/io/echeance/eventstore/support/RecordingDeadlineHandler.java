package io.echeance.eventstore.support;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.DeadlineHandler;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes what fired, after the commit; chokes on subjects that begin with "poison". */
@ApplicationScoped
public class RecordingDeadlineHandler implements DeadlineHandler {

    public static final String KIND = "test";

    private final Queue<String> handled = new ConcurrentLinkedQueue<>();

    public List<String> handled(String prefix) {
        return handled.stream().filter(subject -> subject.startsWith(prefix)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UnitOfWork work, List<Deadline> due, Cause cause) {
        if (due.stream().anyMatch(deadline -> deadline.subject().startsWith("poison"))) {
            throw new IllegalArgumentException("poison deadline");
        }
        work.afterCommit(() -> due.forEach(deadline -> handled.add(deadline.subject())));
    }
}
