package io.echeance.dunning.application;

import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.ReminderKind;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SQL of the intentions: decided reminders whose outcome is not recorded yet. A row without {@code attempted_at} waits and can be
 * withdrawn; with it, a sender may be talking to the mail server.
 */
final class RemindersToSend {

    /** A decided reminder. */
    record Intention(String invoiceId, PlannedStep planned) {}

    private static final String CLAIM = "select " + DunningCaseTable.COLUMNS + """
            , s.name as supplier_name, t.step, t.kind, t.channel, t.planned_on, t.last_day, t.attempts,
              t.causation_id, t.correlation_id, t.traceparent
              from reminders_to_send t
              join dunning_cases c on c.invoice_id = t.invoice_id
              left join suppliers s on s.supplier_id = c.supplier_id
            """;

    private RemindersToSend() {}

    /** An intention that exists already stays as it is. */
    static void queue(Sql sql, List<Intention> rows, Cause cause) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into reminders_to_send (invoice_id, step, kind, channel, planned_on, last_day,
                                               causation_id, correlation_id, traceparent)
                select n.*, $7, $8, $9
                  from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::date[], $6::date[]) as n
                on conflict do nothing
                """,
                Sql.texts(rows, Intention::invoiceId),
                Sql.integers(rows, row -> row.planned().number()),
                Sql.texts(rows, row -> row.planned().kind().name()),
                Sql.texts(rows, row -> row.planned().channel().name()),
                rows.stream().map(row -> row.planned().plannedOn()).toArray(LocalDate[]::new),
                rows.stream().map(row -> row.planned().lastDay()).toArray(LocalDate[]::new),
                cause.causationId(),
                cause.correlationId(),
                cause.traceparent());
    }

    /** Takes back what no sender has taken; waits for a sender that is just taking it. */
    static void withdraw(Sql sql, Collection<String> invoiceIds) {
        if (!invoiceIds.isEmpty()) {
            sql.run("delete from reminders_to_send where invoice_id = any($1) and attempted_at is null", (Object)
                    invoiceIds.toArray(String[]::new));
        }
    }

    /** Steps per invoice that a sender has taken. */
    static Map<String, Set<Integer>> underWay(Sql sql, Collection<String> invoiceIds) {
        var found = new HashMap<String, Set<Integer>>();
        sql.run("""
                        select invoice_id, step from reminders_to_send
                         where invoice_id = any($1) and attempted_at is not null
                        """, (Object) invoiceIds.toArray(String[]::new))
                .forEach(row -> found.computeIfAbsent(row.getString("invoice_id"), id -> new HashSet<>())
                        .add(row.getInteger("step")));
        return found;
    }

    /** Marks a page as attempted, oldest first. */
    static List<ClaimedReminder> claim(Sql sql, int limit) {
        var page = sql.list(CLAIM + """
                 where t.attempted_at is null and t.next_try_at <= now()
                 order by t.next_try_at, t.invoice_id limit $1
                   for update of t skip locked
                """, RemindersToSend::toClaimed, limit);
        update(sql, "update reminders_to_send t set attempted_at = now()", page);
        return page;
    }

    /** What senders took and left without an outcome. Only for one who knows that no sender is at work. */
    static List<ClaimedReminder> abandoned(Sql sql) {
        return sql.list(CLAIM + " where t.attempted_at is not null for update of t", RemindersToSend::toClaimed);
    }

    static void finish(Sql sql, List<ClaimedReminder> page) {
        if (!page.isEmpty()) {
            sql.run("""
                    delete from reminders_to_send t using unnest($1::text[], $2::integer[]) as n(invoice_id, step)
                     where t.invoice_id = n.invoice_id and t.step = n.step
                    """, Sql.texts(page, ClaimedReminder::invoiceId), Sql.integers(page, ClaimedReminder::step));
        }
    }

    /** Gives back one that was certainly not sent. The machine's clock is right here: the wait is technical. */
    static void retryLater(Sql sql, ClaimedReminder reminder, Duration wait) {
        sql.run("""
                update reminders_to_send
                   set attempted_at = null, attempts = attempts + 1, next_try_at = now() + $3 * interval '1 millisecond'
                 where invoice_id = $1 and step = $2
                """, reminder.invoiceId(), reminder.step(), (double) wait.toMillis());
    }

    static long count(Sql sql) {
        return sql.list("select count(*) as waiting from reminders_to_send", row -> row.getLong("waiting"))
                .getFirst();
    }

    private static void update(Sql sql, String update, List<ClaimedReminder> page) {
        if (!page.isEmpty()) {
            sql.run(
                    update + """
                     from unnest($1::text[], $2::integer[]) as n(invoice_id, step)
                     where t.invoice_id = n.invoice_id and t.step = n.step
                    """,
                    Sql.texts(page, ClaimedReminder::invoiceId),
                    Sql.integers(page, ClaimedReminder::step));
        }
    }

    private static ClaimedReminder toClaimed(Row row) {
        var planned = new PlannedStep(
                row.getInteger("step"),
                ReminderKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getLocalDate("planned_on"),
                row.getLocalDate("last_day"));
        var cause =
                new Cause(row.getString("causation_id"), row.getString("correlation_id"), row.getString("traceparent"));
        return new ClaimedReminder(
                DunningCaseTable.toCase(row),
                planned,
                row.getString("supplier_name"),
                row.getInteger("attempts"),
                cause);
    }
}
