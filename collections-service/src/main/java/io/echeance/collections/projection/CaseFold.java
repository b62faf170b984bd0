package io.echeance.collections.projection;

import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
import io.echeance.eventstore.store.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Folds what happens to late invoices into their tables: recoveries, penalties, insolvencies. Most batches have nothing of it. */
final class CaseFold {

    private final Sql sql;
    private final Map<String, CaseRow> changed = new LinkedHashMap<>();
    private final Map<String, PenaltiesAssessed> penalties = new HashMap<>();
    private final Map<String, DebtorInsolvent> insolvencies = new HashMap<>();

    CaseFold(Sql sql) {
        this.sql = sql;
    }

    void opened(RecoveryOpened event, ReceivableRow invoice) {
        var known = changed.containsKey(event.invoiceId())
                ? List.of(changed.get(event.invoiceId()))
                : CaseTable.byInvoice(sql, List.of(event.invoiceId()));
        changed.put(
                event.invoiceId(),
                known.isEmpty()
                        ? CaseRow.opened(event, invoice)
                        : known.getFirst().openedAgain(event));
    }

    /** Everything but an opening, which needs the invoice. */
    void apply(ReceivableEvent event) {
        switch (event) {
            case RecoveryStageReached reached -> change(reached.invoiceId(), row -> row.reached(reached));
            case RecoveryClosed closed -> change(closed.invoiceId(), row -> row.closed(closed));
            case PenaltiesAssessed assessed -> penalties.put(assessed.invoiceId(), assessed);
            case DebtorInsolvent insolvent -> insolvencies.put(insolvent.invoiceId(), insolvent);
            default -> throw new IllegalArgumentException("nothing late: " + event);
        }
    }

    Collection<CaseRow> changed() {
        return changed.values();
    }

    void save() {
        CaseTable.save(sql, changed.values());
        PenaltyTable.save(sql, List.copyOf(penalties.values()));
        InsolvencyTable.save(sql, List.copyOf(insolvencies.values()));
    }

    private void change(String invoiceId, UnaryOperator<CaseRow> change) {
        var row = changed.get(invoiceId);
        if (row == null) {
            row = CaseTable.byInvoice(sql, List.of(invoiceId)).stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("the recovery of " + invoiceId + " was never opened"));
        }
        changed.put(invoiceId, change.apply(row));
    }
}
