package io.echeance.invoice.projection;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.domain.Coverage;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import io.echeance.invoice.messaging.ForeignEvent;
import io.echeance.invoice.messaging.ForeignEvent.PaymentReversed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Folds {@code invoice-lifecycle} into the facts per invoice, and keeps a deadline for each that waits for its due date. */
@ApplicationScoped
public class InvoiceFactsProjection {

    /** Kind of the deadlines. */
    public static final String DUE_DATE = "due-date";

    private static final String SUBMITTED = "InvoiceSubmitted";
    private static final Set<String> TYPES = Set.of(
            SUBMITTED,
            "InvoiceCancelled",
            "CoverageGranted",
            "CoverageDeclined",
            "CoverageReferred",
            "ClientPaid",
            "PaymentReversed");

    private final Deadlines deadlines;

    public InvoiceFactsProjection(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public void apply(UnitOfWork work, List<InboundEvent> events) {
        var relevant =
                events.stream().filter(event -> TYPES.contains(event.type())).toList();
        if (relevant.isEmpty()) {
            return;
        }
        var invoices = relevant.stream().map(InboundEvent::subject).distinct().toList();
        var rows = new HashMap<>(InvoiceFactsTable.find(work.sql(), invoices));
        relevant.forEach(event -> rows.put(event.subject(), next(rows, event)));
        InvoiceFactsTable.save(work.sql(), List.copyOf(rows.values()));
        moveDeadlines(work, rows.values());
    }

    private static InvoiceFacts next(Map<String, InvoiceFacts> rows, InboundEvent event) {
        if (event.type().equals(SUBMITTED)) {
            var submitted = ForeignEvent.read(event, InvoiceSubmitted.class);
            return new InvoiceFacts(event.subject(), submitted.dueDate(), Coverage.PENDING, false, false);
        }
        var row = rows.get(event.subject());
        if (row == null) {
            throw new IllegalStateException(event.type() + " of an invoice that was never submitted");
        }
        return switch (event.type()) {
            case "InvoiceCancelled" -> row.asCancelled();
            case "CoverageGranted" -> row.with(Coverage.GRANTED);
            case "CoverageDeclined" -> row.with(Coverage.DECLINED);
            case "CoverageReferred" -> row.with(Coverage.REFERRED);
            case "ClientPaid" -> row.withPaid(true);
            case "PaymentReversed" ->
                row.withPaid(ForeignEvent.read(event, PaymentReversed.class)
                        .outstanding()
                        .isZero());
            default -> throw new IllegalStateException("not read here: " + event.type());
        };
    }

    /** One that was reached before and is set again finds the invoice due and changes nothing. */
    private void moveDeadlines(UnitOfWork work, Collection<InvoiceFacts> rows) {
        var waiting = rows.stream().collect(Collectors.partitioningBy(InvoiceFacts::waitsForDueDate));
        deadlines.schedule(
                work,
                waiting.get(true).stream()
                        .map(row -> new Deadline(DUE_DATE, row.invoiceId(), row.dueDate()))
                        .toList());
        deadlines.cancel(
                work,
                DUE_DATE,
                waiting.get(false).stream().map(InvoiceFacts::invoiceId).toList());
    }
}
