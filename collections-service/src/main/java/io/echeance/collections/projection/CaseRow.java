package io.echeance.collections.projection;

import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
import io.echeance.collections.domain.Recovery;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The recovery of an invoice, as the log tells it.
 *
 * @param atDefault      outstanding when the default was declared
 * @param receivedBefore until the default
 * @param nextStageOn    null after the last stage and when it is closed
 * @param outcome        null while it runs
 * @param closedOn       null while it runs
 * @param reason         of a write-off; null otherwise
 */
public record CaseRow(
        String invoiceId,
        String supplierId,
        String debtorSiren,
        LocalDate openedOn,
        Money atDefault,
        Money receivedBefore,
        String stage,
        LocalDate nextStageOn,
        Recovery.Outcome outcome,
        LocalDate closedOn,
        Money writtenOff,
        String reason) {

    static CaseRow opened(RecoveryOpened event, ReceivableRow invoice) {
        return new CaseRow(
                invoice.invoiceId(),
                invoice.supplierId(),
                invoice.debtorSiren(),
                event.openedOn(),
                event.outstanding(),
                invoice.received(),
                event.stage(),
                event.nextStageOn(),
                null,
                null,
                Money.zero(event.outstanding().getCurrencyUnit()),
                null);
    }

    /** It goes on after a payment was taken back; the default was the first one. */
    CaseRow openedAgain(RecoveryOpened event) {
        return with(event.openedOn(), event.stage(), event.nextStageOn());
    }

    CaseRow reached(RecoveryStageReached event) {
        return with(openedOn, event.stage(), event.nextStageOn());
    }

    CaseRow closed(RecoveryClosed event) {
        return new CaseRow(
                invoiceId,
                supplierId,
                debtorSiren,
                openedOn,
                atDefault,
                receivedBefore,
                stage,
                null,
                event.outcome(),
                event.closedOn(),
                event.writtenOff(),
                event.reason());
    }

    private CaseRow with(LocalDate opened, String newStage, LocalDate next) {
        return new CaseRow(
                invoiceId,
                supplierId,
                debtorSiren,
                opened,
                atDefault,
                receivedBefore,
                newStage,
                next,
                null,
                null,
                Money.zero(atDefault.getCurrencyUnit()),
                null);
    }
}
