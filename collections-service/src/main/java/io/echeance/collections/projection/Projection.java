package io.echeance.collections.projection;

import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.collections.domain.ReceivableEvent.DefaultDeclared;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.PromiseRecorded;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
import io.echeance.collections.projection.InboundFact.CoverageGranted;
import io.echeance.collections.projection.InboundFact.DayOpened;
import io.echeance.collections.projection.InboundFact.DisputeResolved;
import io.echeance.collections.projection.InboundFact.InvoiceCancelled;
import io.echeance.collections.projection.InboundFact.InvoiceDisputed;
import io.echeance.collections.projection.InboundFact.InvoiceSubmitted;
import io.echeance.collections.projection.InboundFact.ReminderBounced;
import io.echeance.collections.projection.InboundFact.ReminderSent;
import io.echeance.collections.projection.PaymentTable.Received;
import io.echeance.collections.projection.PaymentTable.Reversed;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Folds a batch of the log into the read tables: one read, then the events in order in memory, then one write per table. */
public final class Projection {

    private final UnitOfWork work;
    private final Map<String, ReceivableRow> before = new HashMap<>();
    private final Map<String, ReceivableRow> changed = new LinkedHashMap<>();
    private final Set<String> toArm = new HashSet<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Reversed> reversed = new ArrayList<>();
    private final History history = new History();
    private final CaseFold cases;

    public Projection(UnitOfWork work, Collection<String> invoiceIds) {
        this.work = work;
        this.cases = new CaseFold(work.sql());
        ReceivableTable.byInvoice(work.sql(), invoiceIds).forEach(row -> before.put(row.invoiceId(), row));
    }

    public void apply(InboundFact fact, InboundEvent event) {
        history.add(fact, event);
        switch (fact) {
            case InvoiceSubmitted submitted -> begin(submitted);
            case CoverageGranted(var id, var days, var rate) -> armed(id, row -> row.covered(days, rate));
            case InvoiceCancelled(var id) -> change(id, ReceivableRow::cancel);
            case InvoiceDisputed(var id, var _) -> change(id, row -> row.dispute(true));
            case DisputeResolved(var id, var _) -> armed(id, row -> row.dispute(false));
            case ReminderSent _, ReminderBounced _ -> {} // told in the history only
            case DayOpened _ -> throw new IllegalArgumentException("a day is not a fact of an invoice");
        }
    }

    /** @param envelope of the own event, with its version in the invoice's stream */
    public void apply(ReceivableEvent event, InboundEvent envelope) {
        history.add(event, envelope);
        int version = envelope.event().sequence();
        switch (event) {
            case PaymentReceived payment -> received(payment, version);
            case PaymentReversed reversal -> reversed(reversal, version);
            case DefaultDeclared declared -> change(declared.invoiceId(), row -> row.defaulted(declared.declaredOn()));
            case PromiseRecorded promise -> armed(promise.invoiceId(), row -> row.promised(promise.promisedOn()));
            case RecoveryOpened opened -> cases.opened(opened, row(opened.invoiceId()));
            case RecoveryStageReached _, RecoveryClosed _, PenaltiesAssessed _, DebtorInsolvent _ -> cases.apply(event);
            case ClientPaid _ -> {} // follows from the payments
        }
    }

    public void save() {
        ReceivableTable.save(work.sql(), changed.values());
        PaymentTable.insert(work.sql(), received);
        PaymentTable.reverse(work.sql(), reversed);
        cases.save();
        history.save(work.sql());
    }

    /** Recoveries that were changed, as they stand now. */
    public Collection<CaseRow> changedCases() {
        return cases.changed();
    }

    /** Invoices that were changed, as they stand now. */
    public Collection<ReceivableRow> changed() {
        return changed.values();
    }

    /** Those of them for which the default may have become possible (again). */
    public List<ReceivableRow> toArm() {
        return toArm.stream().map(changed::get).toList();
    }

    private void begin(InvoiceSubmitted invoice) {
        changed.put(
                invoice.invoiceId(),
                ReceivableRow.submitted(
                        invoice.invoiceId(),
                        invoice.supplierId(),
                        invoice.creditorReference(),
                        invoice.invoiceNumber(),
                        invoice.debtor().siren(),
                        invoice.gross(),
                        invoice.issueDate(),
                        invoice.dueDate()));
    }

    private void received(PaymentReceived payment, int version) {
        var row = change(payment.invoiceId(), current -> current.received(payment.amount()));
        received.add(new Received(
                payment.paymentId(),
                payment.invoiceId(),
                row.supplierId(),
                payment.amount(),
                payment.valueDate(),
                payment.route().name(),
                payment.bankReference(),
                payment.outstanding(),
                row.balance().credit(),
                payment.match(),
                version));
    }

    private void reversed(PaymentReversed reversal, int version) {
        var row = armed(reversal.invoiceId(), current -> current.reversed(reversal.amount()));
        reversed.add(new Reversed(
                reversal.paymentId(), reversal.outstanding(), row.balance().credit(), reversal.reason(), version));
    }

    /** A change after which the default may become possible (again). */
    private ReceivableRow armed(String invoiceId, UnaryOperator<ReceivableRow> change) {
        toArm.add(invoiceId);
        return change(invoiceId, change);
    }

    private ReceivableRow change(String invoiceId, UnaryOperator<ReceivableRow> change) {
        var row = change.apply(row(invoiceId));
        changed.put(invoiceId, row);
        return row;
    }

    private ReceivableRow row(String invoiceId) {
        var row = changed.getOrDefault(invoiceId, before.get(invoiceId));
        if (row == null) {
            throw new IllegalArgumentException("invoice " + invoiceId + " was never submitted");
        }
        return row;
    }
}
