package io.echeance.acceptance.check;

import io.echeance.acceptance.log.LogEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No reminder after the end of an invoice, none outside the days around its due date, no step twice. */
public final class ReminderCheck implements LogCheck {

    private static final Set<String> ENDS = Set.of("ClientPaid", "InvoiceCancelled", "DefaultDeclared");
    private static final int DAYS_BEFORE = 5;

    private record Window(LocalDate dueDate, int daysAfter) {
        boolean holds(LocalDate day) {
            return !day.isBefore(dueDate.minusDays(DAYS_BEFORE)) && !day.isAfter(dueDate.plusDays(daysAfter));
        }
    }

    private final Map<String, LocalDate> dueDates = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> steps = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    @Override
    public void see(LogEntry entry) {
        if (!seen.add(entry.event().id())) {
            return;
        }
        var invoice = entry.subject();
        if (ENDS.contains(entry.type())) {
            ended.add(invoice);
        }
        switch (entry.type()) {
            case "InvoiceSubmitted" ->
                dueDates.put(
                        invoice, LocalDate.parse(entry.data().get("dueDate").asText()));
            case "CoverageGranted" ->
                windows.put(
                        invoice,
                        new Window(
                                dueDates.get(invoice),
                                entry.data().get("dunningDays").asInt()));
            case "PaymentReversed" -> ended.remove(invoice);
            case "ReminderSent" -> sent(entry);
            default -> {
                // says nothing about reminders
            }
        }
    }

    private void sent(LogEntry entry) {
        var data = entry.data();
        if (ended.contains(entry.subject())) {
            violations.add(Violation.at("reminders", entry, "a reminder after the end of the invoice"));
        }
        var window = windows.get(entry.subject());
        if (window == null) {
            violations.add(Violation.at("reminders", entry, "a reminder of an invoice that is not covered"));
        } else if (!window.holds(LocalDate.parse(data.get("sentOn").asText()))) {
            violations.add(Violation.at("reminders", entry, "sent outside of its days"));
        }
        if (!steps.add(entry.subject() + "/" + data.get("step").asText())) {
            violations.add(Violation.at("reminders", entry, "the same step twice"));
        }
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
