package io.echeance.payout.ledger.application;

import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import io.echeance.payout.ledger.domain.Bookkeeper;
import io.echeance.payout.ledger.projection.LedgerTable;
import io.echeance.payout.ledger.projection.LedgerTable.Entry;
import io.echeance.payout.projection.InvoiceFactsTable;
import java.util.ArrayList;
import java.util.List;

/** What the bank has carried out, and what was set off, goes into the ledger when it is read from the log. */
public final class WhenMoneyMovedThenPostIt {

    /** @param as the same event, where it came from */
    public record Moved(PayoutEvent event, InboundEvent as) {}

    private WhenMoneyMovedThenPostIt() {}

    public static void apply(UnitOfWork work, List<Moved> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var completed = batch.stream()
                .filter(moved -> moved.event() instanceof PayoutCompleted)
                .map(moved -> moved.event().invoiceId())
                .distinct()
                .toList();
        var suppliers = InvoiceFactsTable.suppliers(work.sql(), completed);
        var entries = new ArrayList<Entry>();
        for (var moved : batch) {
            switch (moved.event()) {
                case PayoutCompleted e ->
                    entries.add(new Entry(moved.as(), Bookkeeper.of(e, suppliers.get(e.invoiceId()))));
                case PayoutSetOff e -> entries.add(new Entry(moved.as(), Bookkeeper.of(e)));
                default -> {
                    // no money has moved
                }
            }
        }
        LedgerTable.post(work.sql(), entries);
    }
}
