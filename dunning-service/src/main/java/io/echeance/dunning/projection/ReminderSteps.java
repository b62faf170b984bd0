package io.echeance.dunning.projection;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningEvent.ReminderBounced;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSkipped;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.List;

/** Writes the read table of the plan and its outcomes; a fold of the log. */
public final class ReminderSteps {

    /**
     * What the log said about an invoice.
     *
     * @param plan    its plan when cover began, else empty
     * @param stopped whether its reminders ended for good
     * @param reopened whether a paid invoice is owed again
     */
    public record Change(DunningCase invoice, List<PlannedStep> plan, boolean stopped, boolean reopened) {}

    private record Row(DunningCase invoice, PlannedStep step) {}

    private record Outcome(DunningEvent event, String outcome, LocalDate sentOn, String messageId, String reason) {}

    private ReminderSteps() {}

    public static void apply(Sql sql, List<Change> changes) {
        insert(
                sql,
                changes.stream()
                        .flatMap(change -> change.plan().stream().map(step -> new Row(change.invoice(), step)))
                        .toList());
        reopen(
                sql,
                changes.stream().filter(Change::reopened).map(Change::invoice).toList());
        stop(sql, changes.stream().filter(Change::stopped).map(Change::invoice).toList());
    }

    /** Own events, as they come back by the log. They win over a stop, as a mail that left has left. */
    public static void record(Sql sql, List<DunningEvent> events) {
        var rows = events.stream().map(ReminderSteps::outcome).toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                """
                update reminder_steps r
                   set outcome = n.outcome, sent_on = coalesce(n.sent_on, r.sent_on), message_id = n.message_id, reason = n.reason
                  from unnest($1::text[], $2::integer[], $3::text[], $4::date[], $5::text[], $6::text[])
                       as n(invoice_id, step, outcome, sent_on, message_id, reason)
                 where r.invoice_id = n.invoice_id and r.step = n.step
                """,
                Sql.texts(rows, row -> row.event().invoiceId()),
                Sql.integers(rows, row -> row.event().step()),
                Sql.texts(rows, Outcome::outcome),
                rows.stream().map(Outcome::sentOn).toArray(LocalDate[]::new),
                Sql.texts(rows, Outcome::messageId),
                Sql.texts(rows, Outcome::reason));
    }

    private static void insert(Sql sql, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into reminder_steps (invoice_id, step, kind, channel, planned_on, outcome)
                select *, 'PLANNED' from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::date[])
                on conflict do nothing
                """,
                Sql.texts(rows, row -> row.invoice().invoiceId()),
                Sql.integers(rows, row -> row.step().number()),
                Sql.texts(rows, row -> row.step().kind().name()),
                Sql.texts(rows, row -> row.step().channel().name()),
                rows.stream().map(row -> row.step().plannedOn()).toArray(LocalDate[]::new));
    }

    /** Steps that the payment had ended are planned again. */
    private static void reopen(Sql sql, List<DunningCase> invoices) {
        if (!invoices.isEmpty()) {
            sql.run("""
                    update reminder_steps set outcome = 'PLANNED', reason = null
                     where invoice_id = any($1) and reason = 'CLIENT_PAID'
                    """, (Object) Sql.texts(invoices, DunningCase::invoiceId));
        }
    }

    private static void stop(Sql sql, List<DunningCase> invoices) {
        if (invoices.isEmpty()) {
            return;
        }
        sql.run(
                """
                update reminder_steps r set outcome = 'SKIPPED', reason = n.reason
                  from unnest($1::text[], $2::text[]) as n(invoice_id, reason)
                 where r.invoice_id = n.invoice_id and r.outcome = 'PLANNED'
                """,
                Sql.texts(invoices, DunningCase::invoiceId),
                Sql.texts(invoices, invoice -> invoice.stage().stopReason().orElseThrow()));
    }

    private static Outcome outcome(DunningEvent event) {
        return switch (event) {
            case ReminderSent sent -> new Outcome(sent, "SENT", sent.sentOn(), sent.messageId(), null);
            case ReminderBounced bounced ->
                new Outcome(bounced, "BOUNCED", null, bounced.messageId(), bounced.reason());
            case ReminderSkipped skipped ->
                new Outcome(
                        skipped, outcome(skipped), null, null, skipped.reason().name());
        };
    }

    private static String outcome(ReminderSkipped skipped) {
        return switch (skipped.reason()) {
            case OVERTAKEN, TOO_LATE, NO_CONTACT, ERASED -> "SKIPPED";
            case DELIVERY_REFUSED, OUTCOME_UNKNOWN, MENTION_MISSING -> "FAILED";
        };
    }
}
