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
import io.echeance.collections.projection.HistoryTable.Line;
import io.echeance.collections.projection.InboundFact.DisputeResolved;
import io.echeance.collections.projection.InboundFact.InvoiceDisputed;
import io.echeance.collections.projection.InboundFact.ReminderBounced;
import io.echeance.collections.projection.InboundFact.ReminderSent;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a recovery file tells: letters, disputes, promises, the default and what followed. Payments have their own table. */
final class History {

    private final List<Line> lines = new ArrayList<>();

    void add(InboundFact fact, InboundEvent event) {
        said(fact).ifPresent(detail -> add(event, detail));
    }

    void add(ReceivableEvent fact, InboundEvent event) {
        said(fact).ifPresent(detail -> add(event, detail));
    }

    void save(Sql sql) {
        HistoryTable.insert(sql, lines);
    }

    private void add(InboundEvent event, String detail) {
        lines.add(new Line(
                event.subject(),
                event.event().source(),
                event.event().sequence(),
                event.businessDate(),
                event.type(),
                detail));
    }

    private static Optional<String> said(InboundFact fact) {
        return switch (fact) {
            case ReminderSent letter ->
                Optional.of("step %d, %s by %s, %s outstanding, message %s"
                        .formatted(
                                letter.step(),
                                letter.kind(),
                                letter.channel(),
                                letter.outstanding(),
                                letter.messageId()));
            case ReminderBounced bounce -> Optional.of("step %d: %s".formatted(bounce.step(), bounce.reason()));
            case InvoiceDisputed dispute -> Optional.of(dispute.reason());
            case DisputeResolved resolved -> Optional.of(resolved.outcome());
            default -> Optional.empty();
        };
    }

    private static Optional<String> said(ReceivableEvent event) {
        return switch (event) {
            case PromiseRecorded promise ->
                Optional.of("%s until %s".formatted(promise.amount(), promise.promisedOn()));
            case DefaultDeclared declared -> Optional.of("%s outstanding".formatted(declared.outstanding()));
            case PenaltiesAssessed assessed ->
                Optional.of("interest %s, indemnity %s, until %s"
                        .formatted(assessed.interest(), assessed.indemnity(), assessed.asOf()));
            case RecoveryOpened opened -> Optional.of(opened.stage());
            case RecoveryStageReached reached -> Optional.of(reached.stage());
            case RecoveryClosed closed -> Optional.of(closed.outcome().name());
            case DebtorInsolvent insolvent ->
                Optional.of("%s, published on %s, claim by %s"
                        .formatted(insolvent.procedure(), insolvent.publishedOn(), insolvent.claimBy()));
            case ClientPaid paid -> Optional.of("%s in all".formatted(paid.total()));
            case PaymentReceived _, PaymentReversed _ -> Optional.empty();
        };
    }
}
