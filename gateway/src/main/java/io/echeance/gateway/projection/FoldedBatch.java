package io.echeance.gateway.projection;

import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.Sql;
import io.echeance.gateway.domain.InvoiceFold;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.domain.Sentence;
import io.echeance.gateway.messaging.LifecycleReader;
import io.echeance.gateway.projection.InvoiceRows.Changed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The views of a batch's invoices, folded in memory and written at once. */
final class FoldedBatch {

    private final Map<String, InvoiceView> views;
    private final Map<String, EventRecord> submissions = new HashMap<>();
    private final List<TimelineRows.Entry> timeline = new ArrayList<>();

    private FoldedBatch(Map<String, InvoiceView> views) {
        this.views = views;
    }

    /** Loads by one statement and folds in the order of the log. */
    static FoldedBatch fold(Sql sql, List<InboundEvent> events) {
        var ids = events.stream().map(InboundEvent::subject).distinct().sorted().toList();
        var batch = new FoldedBatch(InvoiceRows.load(sql, ids));
        events.forEach(batch::apply);
        return batch;
    }

    private void apply(InboundEvent inbound) {
        var event = LifecycleReader.read(inbound.type(), inbound.data());
        var before = views.get(inbound.subject());
        var after = InvoiceFold.apply(before, event);
        if (before == null) {
            submissions.put(inbound.subject(), inbound.event());
        }
        views.put(inbound.subject(), after);
        timeline.add(new TimelineRows.Entry(after.version(), inbound.event(), Sentence.of(event)));
    }

    void write(Sql sql) {
        var rows = views.values().stream()
                .sorted(Comparator.comparing(InvoiceView::invoiceId))
                .map(view -> new Changed(view, submissions.get(view.invoiceId())))
                .collect(Collectors.partitioningBy(row -> row.submission() != null));
        InvoiceRows.insert(sql, rows.get(true));
        InvoiceRows.update(sql, rows.get(false));
        TimelineRows.insert(sql, timeline);
    }
}
