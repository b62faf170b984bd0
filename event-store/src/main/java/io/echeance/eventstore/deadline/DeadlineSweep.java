package io.echeance.eventstore.deadline;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.Unavailable;
import io.echeance.eventstore.store.UnitOfWork;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Handles what is due on the announced day, page by page; each page is one transaction that deletes the rows and writes
 * what follows from them, so a deadline fires once. The cost is that of what is due, not of what exists. Several
 * instances share the work by skipping each other's locked rows.
 */
@ApplicationScoped
public class DeadlineSweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);

    /** Looks by itself this often: for deadlines whose wake-up was lost with a crash or came to another instance. */
    private static final long IDLE_SECONDS = 5;

    private record Day(LocalDate today, Cause cause) {}

    private final Transactions transactions;
    private final int pageSize;
    private final Map<String, DeadlineHandler> handlers;
    private final Semaphore wakeUp = new Semaphore(1);
    private Thread thread;

    public DeadlineSweep(Transactions transactions, EventStoreConfig config, @All List<DeadlineHandler> handlers) {
        this.transactions = transactions;
        this.pageSize = config.sweep().pageSize();
        this.handlers = handlers.stream().collect(Collectors.toMap(DeadlineHandler::kind, Function.identity()));
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("deadline-sweep").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    void wake() {
        wakeUp.release();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakeUp.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
                wakeUp.drainPermits();
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            while (sweepPageOrOneByOne() == pageSize) {
                LOG.debugf("a page of %d deadlines is done", pageSize);
            }
        } catch (Unavailable e) {
            LOG.warnf("the sweep tries again later: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the sweep failed and tries again later", e);
        }
    }

    private int sweepPageOrOneByOne() {
        try {
            return sweepPage(pageSize);
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf(e, "a page of deadlines failed; they are handled one by one");
            return sweepOneByOne();
        }
    }

    private int sweepPage(int limit) {
        return transactions.run(work -> {
            var day = day(work);
            if (day == null) {
                return 0;
            }
            var due = Deadlines.takeDue(work.sql(), day.today(), limit);
            due.stream()
                    .collect(Collectors.groupingBy(Deadline::kind))
                    .forEach((kind, page) -> handler(kind).handle(work, page, day.cause()));
            return due.size();
        });
    }

    /** A deadline that can't be handled is set aside with its reason, and seen by operations; the others go on. */
    private int sweepOneByOne() {
        List<Deadline> page = transactions.run(work -> {
            var day = day(work);
            return day == null ? List.<Deadline>of() : peek(work.sql(), day.today());
        });
        for (var deadline : page) {
            try {
                transactions.run(work -> {
                    Deadlines.remove(work.sql(), List.of(deadline));
                    handler(deadline.kind())
                            .handle(work, List.of(deadline), day(work).cause());
                    return null;
                });
            } catch (Unavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.errorf(e, "deadline %s of %s is set aside", deadline.kind(), deadline.subject());
                transactions.run(work -> {
                    Deadlines.fail(work.sql(), deadline, e.toString());
                    return null;
                });
            }
        }
        return page.size();
    }

    private List<Deadline> peek(Sql sql, LocalDate today) {
        return sql.list(
                """
                select kind, subject, due_on from deadlines where due_on <= $1 and failure is null
                 order by due_on, kind, subject limit $2
                """,
                row -> new Deadline(row.getString("kind"), row.getString("subject"), row.getLocalDate("due_on")),
                today,
                pageSize);
    }

    private DeadlineHandler handler(String kind) {
        var handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("no handler for deadlines of kind " + kind);
        }
        return handler;
    }

    private static Day day(UnitOfWork work) {
        return work
                .sql()
                .list(
                        "select today, event_id, correlation_id from logical_clock",
                        row -> new Day(
                                row.getLocalDate("today"),
                                Cause.event(row.getString("event_id"), row.getString("correlation_id"), null)))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
