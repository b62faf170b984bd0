package io.echeance.collections.query;

import io.echeance.collections.domain.Insolvency;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The recovery of an invoice after its default.
 *
 * @param status      OPEN, RECOVERED or WRITTEN_OFF
 * @param nextStageOn null after the last stage and when it is closed
 * @param recovered   received since the default
 * @param insurer     its share of what was recovered
 * @param supplier    the rest
 * @param insolvency  null while the debtor is solvent
 */
public record RecoveryView(
        String invoiceId,
        String supplierId,
        String debtorSiren,
        String status,
        String stage,
        LocalDate openedOn,
        LocalDate nextStageOn,
        LocalDate closedOn,
        Money gross,
        Money outstanding,
        Money recovered,
        Shares shares,
        Money writtenOff,
        String reason,
        PenaltyView penalties,
        Proceedings insolvency) {

    /** Of what was recovered. */
    public record Shares(Money insurer, Money supplier) {}

    /** As published in the BODACC. */
    public record Proceedings(
            Insolvency.Procedure procedure, LocalDate publishedOn, LocalDate claimBy, String reference) {

        static Proceedings of(Insolvency insolvency) {
            return new Proceedings(
                    insolvency.procedure(), insolvency.publishedOn(), insolvency.claimBy(), insolvency.reference());
        }
    }
}
