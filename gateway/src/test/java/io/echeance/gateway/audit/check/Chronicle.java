package io.echeance.gateway.audit.check;

import io.echeance.eventstore.audit.Findings;
import io.echeance.eventstore.audit.LogCheck;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.Violation;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** A story told to one check, event by event; each is recorded a second after the one before. */
final class Chronicle {

    private final Findings findings = new Findings();
    private final LogCheck check;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private LocalDate today = LocalDate.parse("2026-03-01");
    private long offset;

    Chronicle(Function<Findings, LogCheck> check) {
        this.check = check.apply(findings);
    }

    Chronicle on(String day) {
        today = LocalDate.parse(day);
        return add("business-calendar", "live", "DayOpened", "{'date': '%s'}".formatted(day));
    }

    Chronicle later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** Data in single quotes. */
    Chronicle add(String topic, String subject, String type, String data) {
        now = now.plusSeconds(1);
        var bytes = data.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        var event = new EventRecord(
                topic, "/any", subject, 1, "id", type, "s.json", bytes, today, Cause.command("c", null), bytes, now);
        check.see(new LogEntry(event, 0, offset++));
        return this;
    }

    Chronicle of(String invoice, String type, String data) {
        return add("invoice-lifecycle", invoice, type, data);
    }

    Chronicle submitted(String invoice, String gross, String due) {
        return of(invoice, "InvoiceSubmitted", "{'gross': %s, 'dueDate': '%s'}".formatted(money(gross), due));
    }

    Chronicle granted(String invoice, String gross) {
        return of(invoice, "CoverageGranted", """
            {'covered': %s, 'coverageRate': '0.90', 'dunningDays': 60, 'supplierId': 'sup_1', 'policyVersion': 1,
             'debtorSiren': '732829320'}
            """.formatted(money(gross)));
    }

    Chronicle due(String invoice) {
        return of(invoice, "DueDateReached", "{}");
    }

    Chronicle received(String invoice, String payment, String amount, String outstanding, String route) {
        return of(
                invoice,
                "PaymentReceived",
                "{'paymentId': '%s', 'amount': %s, 'outstanding': %s, 'route': '%s'}"
                        .formatted(payment, money(amount), money(outstanding), route));
    }

    Chronicle reversed(String invoice, String payment, String amount, String outstanding) {
        return of(
                invoice,
                "PaymentReversed",
                "{'paymentId': '%s', 'amount': %s, 'outstanding': %s}"
                        .formatted(payment, money(amount), money(outstanding)));
    }

    Chronicle paid(String invoice, String total) {
        return of(invoice, "ClientPaid", "{'total': %s}".formatted(money(total)));
    }

    Chronicle instructed(String invoice, String payout, String kind, String amount) {
        return of(
                invoice,
                "PayoutInstructed",
                "{'payoutId': '%s', 'kind': '%s', 'amount': %s, 'executionDate': '%s'}"
                        .formatted(payout, kind, money(amount), today));
    }

    Chronicle completed(String invoice, String payout, String amount) {
        return of(invoice, "PayoutCompleted", "{'payoutId': '%s', 'amount': %s}".formatted(payout, money(amount)));
    }

    Chronicle failed(String invoice, String payout, String amount) {
        return of(invoice, "PayoutFailed", "{'payoutId': '%s', 'amount': %s}".formatted(payout, money(amount)));
    }

    Chronicle debt(String invoice, String amount) {
        return of(invoice, "SupplierDebtChanged", "{'debt': %s}".formatted(money(amount)));
    }

    Chronicle reminded(String invoice, int step) {
        return of(invoice, "ReminderSent", "{'step': %d, 'sentOn': '%s'}".formatted(step, today));
    }

    static String money(String amount) {
        return "{'amount': '%s', 'currency': 'EUR'}".formatted(amount);
    }

    List<String> violations() {
        check.endOf(new TopicPartition("invoice-lifecycle", 0));
        check.finish();
        return findings.first().stream().map(Violation::what).toList();
    }
}
