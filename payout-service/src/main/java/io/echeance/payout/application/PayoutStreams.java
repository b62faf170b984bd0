package io.echeance.payout.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.echeance.payout.domain.EndToEndId;
import io.echeance.payout.domain.InvoicePayouts;
import io.echeance.payout.domain.PayoutCommand;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.DebtSetOff;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutFailed;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import io.echeance.payout.domain.PayoutEvent.SupplierDebtChanged;
import io.echeance.payout.projection.SupplierDebtTable;
import io.echeance.payout.projection.SupplierDebtTable.Debt;
import io.echeance.payout.projection.TransferTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The payouts of invoices within a transaction: what is instructed gets its transfer and its day at the bank, and a debt
 * its row, in the same transaction.
 */
@ApplicationScoped
class PayoutStreams {

    private final AggregateType<PayoutCommand, InvoicePayouts, PayoutEvent> type;
    private final Deadlines deadlines;
    private final WhenTransfersWaitThenWriteFile files;

    PayoutStreams(
            AggregateType<PayoutCommand, InvoicePayouts, PayoutEvent> type,
            Deadlines deadlines,
            WhenTransfersWaitThenWriteFile files) {
        this.type = type;
        this.deadlines = deadlines;
        this.files = files;
    }

    /** By one statement, however many invoices. */
    Loaded load(UnitOfWork work, Collection<String> invoiceIds) {
        var loaded = new Loaded(work.load(type, invoiceIds));
        work.beforeCommit(() -> {
            deadlines.schedule(work, loaded.executions);
            SupplierDebtTable.save(work.sql(), loaded.debts.values());
            TransferTable.insert(work.sql(), loaded.instructed);
            TransferTable.close(work.sql(), loaded.ended);
            if (!loaded.instructed.isEmpty()) {
                work.afterCommit(files::wake);
            }
        });
        return loaded;
    }

    /** Streams that were loaded together; decisions see those before. */
    static final class Loaded {

        private final Aggregates<PayoutCommand, InvoicePayouts, PayoutEvent> aggregates;
        private final List<Deadline> executions = new ArrayList<>();
        private final List<PayoutInstructed> instructed = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
        private final Map<String, Debt> debts = new LinkedHashMap<>();

        private Loaded(Aggregates<PayoutCommand, InvoicePayouts, PayoutEvent> aggregates) {
            this.aggregates = aggregates;
        }

        InvoicePayouts state(String invoiceId) {
            return aggregates.state(invoiceId);
        }

        int version(String invoiceId) {
            return aggregates.version(invoiceId);
        }

        Decision<PayoutEvent> handle(LocalDate today, String invoiceId, PayoutCommand command, Cause cause) {
            var decision = aggregates.handleOn(today, invoiceId, command, cause);
            if (decision instanceof Decision.Accepted<PayoutEvent>(var events)) {
                events.forEach(event -> note(event, today));
            }
            return decision;
        }

        private void note(PayoutEvent event, LocalDate today) {
            switch (event) {
                case PayoutInstructed e -> {
                    instructed.add(e);
                    executions.add(ExecutionDeadline.of(e, today));
                }
                case PayoutCompleted e -> ended.add(EndToEndId.of(e.payoutId(), e.attempt()));
                case PayoutFailed e -> ended.add(EndToEndId.of(e.payoutId(), e.attempt()));
                case SupplierDebtChanged e ->
                    debts.put(e.invoiceId(), new Debt(e.invoiceId(), e.supplierId(), e.debt(), today));
                case DebtSetOff e -> debts.put(e.invoiceId(), new Debt(e.invoiceId(), e.supplierId(), e.debt(), today));
                case PayoutSetOff e -> {
                    // its other side is a debt's event
                }
            }
        }
    }
}
