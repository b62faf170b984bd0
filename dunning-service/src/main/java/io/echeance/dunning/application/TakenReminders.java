package io.echeance.dunning.application;

import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.ReminderKind;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of the sender: what it can take, what it has taken, and what became of it. See {@link RemindersToSend}. */
final class TakenReminders {

    private static final String READY = """
             t.attempted_at is null and t.next_try_at <= now() and (t.held_on is null or t.held_on < $1) and (t.by_hand or $2)
            """;

    private static final String CLAIMED = "select " + DunningCaseTable.COLUMNS + """
            , t.step, t.kind, t.channel, t.planned_on, t.last_day, t.attempts, t.by_hand,
              t.causation_id, t.correlation_id, t.traceparent
              from reminders_to_send t join dunning_cases c on c.invoice_id = t.invoice_id
            """;

    private static final String NAMED = """
              from unnest($1::text[], $2::integer[]) as n(invoice_id, step)
             where t.invoice_id = n.invoice_id and t.step = n.step
            """;

    private TakenReminders() {}

    /**
     * Locks what can be sent now: all rows of as many recipients as some rows belong to, so that a recipient's rows are never
     * torn apart.
     *
     * @param all   false on a day without work: only those that operations asked for
     * @param limit rows that choose the recipients
     */
    static List<ClaimedReminder> ready(Sql sql, LocalDate today, boolean all, int limit) {
        return sql.list(
                "with chosen as (select distinct recipient from (select t.recipient from reminders_to_send t where"
                        + READY
                        + " order by t.recipient limit $3) as first) "
                        + CLAIMED + " join chosen using (recipient) where" + READY
                        + " order by t.recipient, t.invoice_id, t.step for update of t skip locked",
                TakenReminders::toClaimed,
                today,
                all,
                limit);
    }

    /** Of each invoice, the last step that waits, is under way or was sent. */
    static Map<String, Integer> latestSteps(Sql sql, List<ClaimedReminder> page) {
        var found = new HashMap<String, Integer>();
        page.forEach(reminder -> found.merge(reminder.invoiceId(), reminder.step(), Math::max));
        sql.run("""
                        select invoice_id, max(step) as latest from (
                            select invoice_id, step from reminders_to_send where invoice_id = any($1)
                            union all
                            select invoice_id, step from reminder_steps where invoice_id = any($1) and sent_on is not null
                        ) as steps group by invoice_id
                        """, (Object) Sql.texts(page, ClaimedReminder::invoiceId))
                .forEach(row -> found.merge(row.getString("invoice_id"), row.getInteger("latest"), Math::max));
        return found;
    }

    /** From now on a sender may be talking to the mail server. */
    static void markAttempted(Sql sql, List<ClaimedReminder> page) {
        change(sql, "update reminders_to_send t set attempted_at = now()" + NAMED, page);
    }

    /** They wait for a later day. */
    static void hold(Sql sql, List<ClaimedReminder> page, LocalDate today) {
        if (!page.isEmpty()) {
            sql.run(
                    "update reminders_to_send t set held_on = $3" + NAMED,
                    Sql.texts(page, ClaimedReminder::invoiceId),
                    Sql.integers(page, ClaimedReminder::step),
                    today);
        }
    }

    /** What senders took and left without an outcome. Only for one who knows that no sender is at work. */
    static List<ClaimedReminder> abandoned(Sql sql) {
        return sql.list(CLAIMED + " where t.attempted_at is not null for update of t", TakenReminders::toClaimed);
    }

    /** They have an outcome. */
    static void finish(Sql sql, List<ClaimedReminder> page) {
        change(sql, "delete from reminders_to_send t using" + NAMED.strip().substring("from".length()), page);
    }

    /** Gives back one that was certainly not sent. The machine's clock is right here: the wait is technical. */
    static void retryLater(Sql sql, ClaimedReminder reminder, Duration wait) {
        sql.run("""
                update reminders_to_send
                   set attempted_at = null, attempts = attempts + 1, next_try_at = now() + $3 * interval '1 millisecond'
                 where invoice_id = $1 and step = $2
                """, reminder.invoiceId(), reminder.step(), (double) wait.toMillis());
    }

    private static void change(Sql sql, String statement, List<ClaimedReminder> page) {
        if (!page.isEmpty()) {
            sql.run(statement, Sql.texts(page, ClaimedReminder::invoiceId), Sql.integers(page, ClaimedReminder::step));
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
                DunningCaseTable.toCase(row), planned, row.getInteger("attempts"), row.getBoolean("by_hand"), cause);
    }
}
