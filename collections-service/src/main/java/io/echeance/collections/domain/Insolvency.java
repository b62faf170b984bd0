package io.echeance.collections.domain;

import java.time.LocalDate;

/**
 * A court has opened proceedings on the debtor (C. com. book VI). Its publication in the BODACC starts the two months in which
 * creditors declare what they are owed (R622-24); interest stops (L622-28).
 *
 * @param publishedOn date of the BODACC
 * @param reference   of the publication; null when it was not given
 */
public record Insolvency(Procedure procedure, LocalDate publishedOn, String reference) {

    private static final int MONTHS_TO_CLAIM = 2;

    /** The kinds of proceedings. */
    public enum Procedure {
        /** Sauvegarde. */
        SAFEGUARD,
        /** Redressement judiciaire. */
        RECEIVERSHIP,
        /** Liquidation judiciaire. */
        LIQUIDATION
    }

    /** Last day for the claim. */
    public LocalDate claimBy() {
        return publishedOn.plusMonths(MONTHS_TO_CLAIM);
    }
}
