package io.echeance.gateway.audit.check;

import static io.echeance.gateway.audit.check.Json.day;
import static io.echeance.gateway.audit.check.Json.text;

import io.echeance.eventstore.audit.Findings;
import io.echeance.eventstore.audit.LogCheck;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.envelope.EventRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** No reminder after the end of an invoice that dunning-service had read, none outside the days around its due date, no step twice. */
final class ReminderCheck implements LogCheck {

    private static final Set<String> ENDS =
            Set.of("ClientPaid", "InvoiceCancelled", "DefaultDeclared", "DebtorInsolvent");
    private static final int DAYS_BEFORE = 5;

    /**
     * The log is read to its end right before a reminder is handed to the mail server, and its event is written right after
     * that. An end which was recorded longer before, or on an earlier day, had been read.
     */
    private static final Duration UNREAD = Duration.ofSeconds(60);

    private static final class Invoice {
        LocalDate dueDate;
        Integer dunningDays;
        EventRecord end;
        final Set<String> steps = new HashSet<>(8);

        boolean allows(LocalDate day) {
            return !day.isBefore(dueDate.minusDays(DAYS_BEFORE)) && !day.isAfter(dueDate.plusDays(dunningDays));
        }
    }

    private final Findings findings;
    private final Map<String, Invoice> invoices = new HashMap<>();
    private long sent;

    ReminderCheck(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public int number() {
        return 6;
    }

    @Override
    public void see(LogEntry entry) {
        if (!entry.topic().equals(Contract.LIFECYCLE)) {
            return;
        }
        var invoice = invoices.computeIfAbsent(entry.subject(), subject -> new Invoice());
        if (ENDS.contains(entry.type()) && invoice.end == null) {
            invoice.end = entry.event();
        }
        switch (entry.type()) {
            case "InvoiceSubmitted" -> invoice.dueDate = day(entry.data(), "dueDate");
            case "CoverageGranted" ->
                invoice.dunningDays = entry.data().required("dunningDays").asInt();
            case "PaymentReversed" -> invoice.end = stillEnded(invoice.end);
            case "ReminderSent" -> sent(entry, invoice);
            default -> {
                // says nothing about reminders
            }
        }
    }

    /** A payment that is reversed opens a paid invoice again, and no other. */
    private static EventRecord stillEnded(EventRecord end) {
        return end != null && end.type().equals("ClientPaid") ? null : end;
    }

    private void sent(LogEntry entry, Invoice invoice) {
        sent++;
        if (invoice.end != null && wasRead(invoice.end, entry.event())) {
            findings.at(this, entry, "a reminder after " + invoice.end.type());
        }
        if (invoice.dunningDays == null) {
            findings.at(this, entry, "a reminder of an invoice that is not covered");
        } else if (!invoice.allows(day(entry.data(), "sentOn"))) {
            findings.at(this, entry, "sent outside of the days around the due date " + invoice.dueDate);
        }
        var step = text(entry.data(), "step");
        if (!invoice.steps.add(step)) {
            findings.at(this, entry, "step " + step + " a second time");
        }
    }

    private static boolean wasRead(EventRecord end, EventRecord reminder) {
        return end.businessDate().isBefore(reminder.businessDate())
                || end.time().plus(UNREAD).isBefore(reminder.time());
    }

    @Override
    public void endOf(TopicPartition partition) {
        invoices.clear();
    }

    @Override
    public String statement() {
        return "%,d reminders: none after the end of its invoice, none outside of its days, no step twice"
                .formatted(sent);
    }
}
