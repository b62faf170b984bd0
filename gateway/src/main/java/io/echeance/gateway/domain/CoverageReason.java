package io.echeance.gateway.domain;

import java.util.Map;

/**
 * Why cover was declined or needs a person.
 *
 * @param code         stable word; never renamed, only added
 * @param edifact4509  the nearest code of UN/EDIFACT data element 4509, null where there is none
 */
public record CoverageReason(String code, String edifact4509, Text text) {

    private static final Map<String, CoverageReason> KNOWN = Map.ofEntries(
            known(
                    "DEBTOR_NOT_IDENTIFIED",
                    "5",
                    "Le client n'est pas identifié par un SIREN valide.",
                    "The client is not identified by a valid SIREN."),
            known(
                    "RELATED_COMPANY",
                    "15",
                    "Le client est le fournisseur lui-même.",
                    "The client is the supplier itself."),
            known(
                    "DEBTOR_IN_DEFAULT",
                    "12",
                    "Une facture de ce client est en défaut et n'est pas recouvrée.",
                    "An invoice of this client is in default and not recovered."),
            known(
                    "STOP_OF_COVER",
                    "12",
                    "Une facture impayée de ce client a plus de 45 jours de retard.",
                    "An unpaid invoice of this client is more than 45 days past due."),
            known(
                    "LIMIT_EXCEEDED",
                    "13",
                    "L'encours couvert sur ce client dépasserait sa limite.",
                    "The covered exposure on this client would exceed its limit."),
            known(
                    "TERM_TOO_LONG",
                    "15",
                    "Le délai de paiement est plus long que le maximum de la police.",
                    "The payment term is longer than the policy allows."),
            known(
                    "ISSUED_TOO_LONG_AGO",
                    "15",
                    "La facture a été émise il y a trop longtemps.",
                    "The invoice was issued too long ago."),
            known("TOO_CLOSE_TO_DUE_DATE", "15", "L'échéance est trop proche.", "The due date is too close."),
            known(
                    "AMOUNT_TOO_SMALL",
                    "15",
                    "Le montant est inférieur au minimum de la police.",
                    "The amount is below the policy's minimum."),
            known(
                    "CURRENCY_NOT_COVERED",
                    "15",
                    "Seules les factures en euros sont couvertes.",
                    "Only invoices in euros are covered."));

    /** The reason of the code; one that is new to this reader keeps its code and says that an explanation is missing. */
    public static CoverageReason of(String code) {
        var reason = KNOWN.get(code);
        return reason != null
                ? reason
                : new CoverageReason(code, null, new Text("Motif : " + code + ".", "Reason: " + code + "."));
    }

    private static Map.Entry<String, CoverageReason> known(String code, String edifact, String fr, String en) {
        return Map.entry(code, new CoverageReason(code, edifact, new Text(fr, en)));
    }
}
