package io.echeance.payout.projection;

import io.echeance.eventstore.store.Sql;
import io.echeance.payout.domain.PayoutEvent.OfAttempt;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds this service's own events, as read from the log, into the read table. */
public final class PayoutProjection {

    /** @param day the business day on which the event was decided */
    public record Dated(OfAttempt event, LocalDate day) {}

    private PayoutProjection() {}

    /** Three statements, however many events. */
    public static void apply(Sql sql, List<Dated> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var suppliers = InvoiceFactsTable.suppliers(
                sql,
                batch.stream()
                        .map(dated -> dated.event().invoiceId())
                        .distinct()
                        .toList());
        var views = new HashMap<>(PayoutTable.lock(
                sql,
                batch.stream().map(dated -> dated.event().payoutId()).distinct().toList()));
        batch.forEach(dated -> views.put(dated.event().payoutId(), next(dated, views, suppliers)));
        PayoutTable.save(sql, views.values());
    }

    private static PayoutView next(Dated dated, Map<String, PayoutView> views, Map<String, String> suppliers) {
        var event = dated.event();
        var view = views.get(event.payoutId());
        if (view != null) {
            return view.with(event, dated.day());
        }
        if (event instanceof PayoutInstructed first && suppliers.containsKey(event.invoiceId())) {
            return PayoutView.instructed(first, suppliers.get(event.invoiceId()), dated.day());
        }
        throw new IllegalStateException(
                event.payoutId() + " was never instructed, or its invoice " + event.invoiceId() + " is not covered");
    }
}
