package io.echeance.gateway.domain;

import io.echeance.gateway.domain.Coverage.Decision;
import io.echeance.gateway.domain.InvoiceEvent.*;

/** The view of an invoice is the fold of its events in log order; nothing else changes it. */
public final class InvoiceFold {

    private InvoiceFold() {}

    /**
     * @param before the view so far, null before the first event
     * @throws IllegalStateException when the log begins with anything but the submission, or submits twice
     */
    public static InvoiceView apply(InvoiceView before, InvoiceEvent event) {
        if (event instanceof InvoiceSubmitted submitted) {
            if (before != null) {
                throw new IllegalStateException(before.invoiceId() + " was submitted before");
            }
            return InvoiceView.of(submitted);
        }
        if (before == null) {
            throw new IllegalStateException("an event came before the submission: " + event);
        }
        return next(before, event).concluded();
    }

    private static InvoiceView next(InvoiceView view, InvoiceEvent event) {
        return switch (event) {
            case InvoiceSubmitted e -> view;
            case InvoiceCancelled e -> view.with(view.milestones().withdrawn());
            case InvoiceDisputed e -> view.with(view.dunning().disputed(true));
            case DisputeResolved e -> view.with(view.dunning().disputed(false));
            case DueDateReached e -> view.with(view.milestones().dueReached());
            case CoverageGranted e -> granted(view, e);
            case CoverageDeclined e -> view.with(Coverage.of(Decision.DECLINED, e.reasons()));
            case CoverageReferred e -> view.with(Coverage.of(Decision.REFERRED, e.reasons()));
            case PayoutInstructed e -> view.with(view.payouts().instructed(e.kind(), e.amount()));
            case PayoutCompleted e -> view.with(view.payouts().completed(e.amount()));
            case PayoutFailed e -> view.with(view.payouts().failed(e.kind(), e.amount()));
            case ReminderSent e ->
                view.with(view.dunning().sentOne()).with(view.collection().penalties(e.penalties()));
            case ReminderSkipped e -> view;
            case ReminderBounced e -> view;
            case PromiseRecorded e ->
                view.with(view.dunning().promisedToPay()).with(view.collection().postponed(e.promisedOn()));
            case SupplierDebtChanged e -> view.with(elsewhere(view).owes(e.debt()));
            case PayoutSetOff e -> view.with(elsewhere(view).setOff(e.amount()));
            case DebtSetOff e ->
                view.with(elsewhere(view).setOff(e.amount().negated()).owes(e.debt()));
            case PaymentReceived e -> received(view, e);
            case PaymentReversed e -> reversed(view, e);
            case ClientPaid e ->
                view.with(view.milestones().clientPaid(true))
                        .with(view.collection().paidInFull());
            case DefaultDeclared e -> view.with(view.milestones().inDefault());
            case PenaltiesAssessed e -> view.with(view.collection().penalties(e.total()));
            case RecoveryOpened e -> view;
            case RecoveryStageReached e -> view;
            case RecoveryClosed e -> view;
            case DebtorInsolvent e -> view;
            case Unrecognised e -> view;
        };
    }

    private static InvoiceView granted(InvoiceView view, CoverageGranted event) {
        return view.with(Coverage.granted(event))
                .with(view.collection().defaultOn(view.dueDate().plusDays(event.dunningDays())));
    }

    private static Elsewhere elsewhere(InvoiceView view) {
        return view.payouts().elsewhere();
    }

    private static InvoiceView received(InvoiceView view, PaymentReceived event) {
        var next = view.with(view.collection().received(event.amount(), event.outstanding()));
        return event.direct() ? next.with(elsewhere(view).received(event.paymentId(), event.amount())) : next;
    }

    private static InvoiceView reversed(InvoiceView view, PaymentReversed event) {
        var paid = view.milestones().clientPaid() && event.outstanding().isZero();
        return view.with(view.milestones().clientPaid(paid))
                .with(elsewhere(view).reversed(event.paymentId()))
                .with(view.collection().received(event.amount().negated(), event.outstanding()));
    }
}
