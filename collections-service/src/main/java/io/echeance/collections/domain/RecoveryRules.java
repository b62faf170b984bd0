package io.echeance.collections.domain;

import io.echeance.collections.domain.Receivable.Defaulted;
import io.echeance.collections.domain.Receivable.Open;
import io.echeance.collections.domain.Receivable.Paid;
import io.echeance.collections.domain.Receivable.Recovered;
import io.echeance.collections.domain.Receivable.Uncovered;
import io.echeance.collections.domain.Receivable.Withdrawn;
import io.echeance.collections.domain.ReceivableCommand.DeclareInsolvency;
import io.echeance.collections.domain.ReceivableCommand.ReachNextStage;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableCommand.WriteOff;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
import io.echeance.eventstore.decider.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What is owed for being late, and the way of an invoice after its default. */
final class RecoveryRules {

    private final CollectionPolicy policy;

    RecoveryRules(CollectionPolicy policy) {
        this.policy = policy;
    }

    /** Interest stops on the day of an insolvency's publication (C. com. L622-28). */
    PenaltiesAssessed penalties(InvoiceFacts invoice, Account account, LocalDate until) {
        var insolvency = account.insolvency();
        var asOf = insolvency != null && insolvency.publishedOn().isBefore(until) ? insolvency.publishedOn() : until;
        var penalties = policy.penalties().of(invoice.gross(), invoice.dueDate(), account.standing(), asOf);
        return new PenaltiesAssessed(
                invoice.invoiceId(), asOf, penalties.interest(), penalties.indemnity(), penalties.total());
    }

    RecoveryOpened open(InvoiceFacts invoice, Balance balance, LocalDate today) {
        var stage = policy.recovery().first().name();
        return new RecoveryOpened(
                invoice.invoiceId(),
                today,
                balance.outstanding(),
                stage,
                policy.recovery().endOf(stage, today).orElse(null));
    }

    /** @param paid the account with the payment that completes the invoice */
    List<ReceivableEvent> whenPaid(RecordPayment command, Account paid, Balance balance) {
        var events = new ArrayList<ReceivableEvent>();
        var invoice = command.invoice();
        var lastPaid = paid.standing().stream()
                .map(Payment::valueDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var penalties = penalties(invoice, paid, lastPaid);
        if (penalties.total().isPositive()) {
            events.add(penalties);
        }
        if (paid.defaulted() && !paid.recovery().equals(new Recovery.Closed(Recovery.Outcome.RECOVERED))) {
            events.add(closed(invoice, Recovery.Outcome.RECOVERED, command.today(), balance, null));
        }
        return events;
    }

    /** A recovery that was closed by a payment goes on when the payment is taken back. */
    List<ReceivableEvent> whenReversed(ReversePayment command, Account before, Balance after) {
        boolean wasRecovered = before.recovery().equals(new Recovery.Closed(Recovery.Outcome.RECOVERED));
        return wasRecovered && !after.isSettled()
                ? List.of(open(command.invoice(), after, command.today()))
                : List.of();
    }

    /** Repeated, too early, or closed meanwhile: nothing happens. */
    Decision<ReceivableEvent> reachNextStage(ReachNextStage command, Account account) {
        if (!(account.recovery() instanceof Recovery.Running(var openedOn, var stage))
                || !(Receivable.of(command.invoice(), account) instanceof Defaulted(var balance))) {
            return Decision.accept();
        }
        var plan = policy.recovery();
        var due = plan.endOf(stage, openedOn).filter(day -> !command.today().isBefore(day));
        if (due.isEmpty()) {
            return Decision.accept();
        }
        var next = plan.after(stage).orElseThrow().name();
        return Decision.accept(new RecoveryStageReached(
                command.invoice().invoiceId(),
                next,
                command.today(),
                plan.endOf(next, openedOn).orElse(null),
                balance.outstanding()));
    }

    Decision<ReceivableEvent> writeOff(WriteOff command, Account account) {
        if (!(account.recovery() instanceof Recovery.Running)) {
            return Decision.reject("recovery-not-running", "There is no running recovery of this invoice.");
        }
        var balance = new Balance(command.invoice().gross(), account.received());
        return Decision.accept(
                closed(command.invoice(), Recovery.Outcome.WRITTEN_OFF, command.today(), balance, command.reason()));
    }

    /** Once, and only while something is owed; for others nothing happens. */
    Decision<ReceivableEvent> declareInsolvency(DeclareInsolvency command, Account account) {
        return switch (Receivable.of(command.invoice(), account)) {
            case Open _, Defaulted _ when account.insolvency() == null -> insolvent(command, account);
            case Open _, Defaulted _, Uncovered _, Withdrawn _, Paid _, Recovered _ -> Decision.accept();
        };
    }

    private Decision<ReceivableEvent> insolvent(DeclareInsolvency command, Account account) {
        var insolvency = command.insolvency();
        var events = new ArrayList<ReceivableEvent>(List.of(new DebtorInsolvent(
                command.invoice().invoiceId(),
                command.debtorSiren(),
                insolvency.procedure(),
                insolvency.publishedOn(),
                insolvency.claimBy(),
                insolvency.reference())));
        var penalties = penalties(command.invoice(), account.insolvent(insolvency), insolvency.publishedOn());
        if (penalties.total().isPositive()) {
            events.add(penalties);
        }
        return new Decision.Accepted<>(events);
    }

    private static RecoveryClosed closed(
            InvoiceFacts invoice, Recovery.Outcome outcome, LocalDate today, Balance balance, String reason) {
        var none = Money.zero(balance.gross().getCurrencyUnit());
        return new RecoveryClosed(
                invoice.invoiceId(),
                outcome,
                today,
                balance.received(),
                outcome == Recovery.Outcome.WRITTEN_OFF ? balance.outstanding() : none,
                reason);
    }
}
