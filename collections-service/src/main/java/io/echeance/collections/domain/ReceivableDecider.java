package io.echeance.collections.domain;

import io.echeance.collections.domain.Receivable.Defaulted;
import io.echeance.collections.domain.Receivable.Open;
import io.echeance.collections.domain.Receivable.Paid;
import io.echeance.collections.domain.Receivable.Recovered;
import io.echeance.collections.domain.Receivable.Uncovered;
import io.echeance.collections.domain.Receivable.Withdrawn;
import io.echeance.collections.domain.ReceivableCommand.DeclareDefault;
import io.echeance.collections.domain.ReceivableCommand.DeclareInsolvency;
import io.echeance.collections.domain.ReceivableCommand.ReachNextStage;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.RecordPromise;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableCommand.WriteOff;
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
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;

/**
 * Payments, promises, the default and the recovery of one invoice. All are decided here, on one stream, so one of two that race is
 * first, for all readers.
 */
public final class ReceivableDecider implements Decider<ReceivableCommand, Account, ReceivableEvent> {

    private final PaymentRules payments;
    private final RecoveryRules recovery;

    public ReceivableDecider(CollectionPolicy policy) {
        this.recovery = new RecoveryRules(policy);
        this.payments = new PaymentRules(recovery, policy.promiseDays());
    }

    @Override
    public Account initialState() {
        return Account.EMPTY;
    }

    @Override
    public Decision<ReceivableEvent> decide(ReceivableCommand command, Account account) {
        return switch (command) {
            case RecordPayment record -> payments.record(record, account);
            case ReversePayment reverse -> payments.reverse(reverse, account);
            case RecordPromise promise -> payments.promise(promise, account);
            case DeclareDefault declare -> declareDefault(declare, account);
            case ReachNextStage reach -> recovery.reachNextStage(reach, account);
            case WriteOff writeOff -> recovery.writeOff(writeOff, account);
            case DeclareInsolvency declare -> recovery.declareInsolvency(declare, account);
        };
    }

    /** Repeated, too early or overtaken by a payment, a promise, a dispute or a cancellation: nothing happens. */
    private Decision<ReceivableEvent> declareDefault(DeclareDefault command, Account account) {
        var invoice = command.invoice();
        return switch (Receivable.of(invoice, account)) {
            case Open open
            when !open.disputed() && !command.today().isBefore(open.defaultOn()) ->
                Decision.accept(
                        new DefaultDeclared(
                                invoice.invoiceId(),
                                invoice.dueDate(),
                                command.today(),
                                open.balance().outstanding(),
                                open.balance().received()),
                        recovery.penalties(invoice, account, command.today()),
                        recovery.open(invoice, open.balance(), command.today()));
            case Open _, Uncovered _, Withdrawn _, Paid _, Defaulted _, Recovered _ -> Decision.accept();
        };
    }

    @Override
    public Account evolve(Account account, ReceivableEvent event) {
        return switch (event) {
            case PaymentReceived received -> account.book(received);
            case PaymentReversed reversed -> account.reverse(reversed);
            case ClientPaid _ -> account; // follows from the payments
            case PromiseRecorded promise -> account.promise(promise.promisedOn());
            case DefaultDeclared _ -> account.declareDefault();
            case PenaltiesAssessed _ -> account; // follows from the payments and the days
            case RecoveryOpened opened -> account.with(new Recovery.Running(opened.openedOn(), opened.stage()));
            case RecoveryStageReached reached ->
                account.recovery() instanceof Recovery.Running(var openedOn, var _)
                        ? account.with(new Recovery.Running(openedOn, reached.stage()))
                        : account;
            case RecoveryClosed closed -> account.with(new Recovery.Closed(closed.outcome()));
            case DebtorInsolvent insolvent ->
                account.insolvent(
                        new Insolvency(insolvent.procedure(), insolvent.publishedOn(), insolvent.reference()));
        };
    }
}
