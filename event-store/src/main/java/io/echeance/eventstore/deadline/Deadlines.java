package io.echeance.eventstore.deadline;

import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Schedules and cancels deadlines, in the transaction of the facts that make them. */
@ApplicationScoped
public class Deadlines {

    private static final Comparator<Deadline> KEY_ORDER =
            Comparator.comparing(Deadline::kind).thenComparing(Deadline::subject);

    private static final String SCHEDULE = """
            insert into deadlines (kind, subject, due_on)
            select * from unnest($1::text[], $2::text[], $3::date[])
            on conflict (kind, subject) do update set due_on = excluded.due_on, failure = null
            """;

    /** Two steps, select then delete, as the plan of one statement for both can be made on an empty table and kept. */
    private static final String DUE = """
            select kind, subject, due_on from deadlines
             where due_on <= $1 and failure is null
             order by due_on, kind, subject limit $2
               for update skip locked
            """;

    private static final String REMOVE = """
            delete from deadlines d using unnest($1::text[], $2::text[]) as gone(kind, subject)
             where d.kind = gone.kind and d.subject = gone.subject
            """;

    private final DeadlineSweep sweep;

    public Deadlines(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    /** Sets or moves deadlines. One that is due already fires right after the commit. At most one per kind and subject. */
    public void schedule(UnitOfWork work, Collection<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return;
        }
        var rows = deadlines.stream().sorted(KEY_ORDER).toList();
        work.sql()
                .run(
                        SCHEDULE,
                        Sql.texts(rows, Deadline::kind),
                        Sql.texts(rows, Deadline::subject),
                        rows.stream().map(Deadline::dueOn).toArray(LocalDate[]::new));
        work.announcedDay()
                .filter(today -> rows.stream().anyMatch(row -> !row.dueOn().isAfter(today)))
                .ifPresent(today -> work.afterCommit(sweep::wake));
    }

    public void cancel(UnitOfWork work, String kind, Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            work.sql()
                    .run(
                            "delete from deadlines where kind = $1 and subject = any($2)",
                            kind,
                            subjects.toArray(String[]::new));
        }
    }

    /** Whether the announced day still has deadlines to handle. */
    public static boolean anyDue(Sql sql) {
        return sql.list("""
                        select exists (select 1 from deadlines, logical_clock
                                        where due_on <= today and failure is null) as due
                        """, row -> row.getBoolean("due")).getFirst();
    }

    static List<Deadline> takeDue(Sql sql, LocalDate today, int limit) {
        var due = sql.list(
                DUE,
                row -> new Deadline(row.getString("kind"), row.getString("subject"), row.getLocalDate("due_on")),
                today,
                limit);
        remove(sql, due);
        return due;
    }

    static void remove(Sql sql, List<Deadline> deadlines) {
        if (!deadlines.isEmpty()) {
            sql.run(REMOVE, Sql.texts(deadlines, Deadline::kind), Sql.texts(deadlines, Deadline::subject));
        }
    }

    static void fail(Sql sql, Deadline deadline, String reason) {
        sql.run(
                "update deadlines set failure = $3 where kind = $1 and subject = $2",
                deadline.kind(),
                deadline.subject(),
                reason);
    }
}
