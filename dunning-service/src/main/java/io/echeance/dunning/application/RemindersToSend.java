package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Sql;
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

    /** A decided reminder of an invoice with a contact. */
    record Intention(DunningCase invoice, PlannedStep planned) {}

    private RemindersToSend() {}

    /** An intention that exists already stays as it is. */
    static void queue(Sql sql, List<Intention> rows, boolean byHand, Cause cause) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into reminders_to_send (invoice_id, recipient, step, kind, channel, planned_on, last_day,
                                               by_hand, causation_id, correlation_id, traceparent)
                select n.*, $8, $9, $10, $11
                  from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::date[], $7::date[]) as n
                on conflict do nothing
                """,
                Sql.texts(rows, row -> row.invoice().invoiceId()),
                Sql.texts(rows, row -> Recipient.of(row.invoice()).key()),
                Sql.integers(rows, row -> row.planned().number()),
                Sql.texts(rows, row -> row.planned().kind().name()),
                Sql.texts(rows, row -> row.planned().channel().name()),
                rows.stream().map(row -> row.planned().plannedOn()).toArray(LocalDate[]::new),
                rows.stream().map(row -> row.planned().lastDay()).toArray(LocalDate[]::new),
                byHand,
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

    /** As {@link #withdraw}, but what operations asked for stays. */
    static void withdrawPlanned(Sql sql, Collection<String> invoiceIds) {
        sql.run(
                "delete from reminders_to_send where invoice_id = any($1) and attempted_at is null and not by_hand",
                (Object) invoiceIds.toArray(String[]::new));
    }

    /** Those of the invoices that have a reminder to send. */
    static Set<String> waiting(Sql sql, Collection<DunningCase> invoices) {
        return Set.copyOf(sql.list(
                "select distinct invoice_id from reminders_to_send where invoice_id = any($1)",
                row -> row.getString("invoice_id"),
                (Object) Sql.texts(invoices, DunningCase::invoiceId)));
    }

    /** Steps per invoice that a sender has taken, or that operations asked for. */
    static Map<String, Set<Integer>> underWay(Sql sql, Collection<String> invoiceIds) {
        var found = new HashMap<String, Set<Integer>>();
        sql.run("""
                        select invoice_id, step from reminders_to_send
                         where invoice_id = any($1) and (attempted_at is not null or by_hand)
                        """, (Object) invoiceIds.toArray(String[]::new))
                .forEach(row -> found.computeIfAbsent(row.getString("invoice_id"), id -> new HashSet<>())
                        .add(row.getInteger("step")));
        return found;
    }

    /** Reminders that are to be sent today, whether or not they wait for another try, or are being sent. */
    static long countOf(Sql sql, LocalDate today, boolean all) {
        return sql.list("""
                        select count(*) as waiting from reminders_to_send
                         where attempted_at is not null or ((held_on is null or held_on < $1) and (by_hand or $2))
                        """, row -> row.getLong("waiting"), today, all).getFirst();
    }
}
