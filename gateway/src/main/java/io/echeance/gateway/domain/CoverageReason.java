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
                    "Le client n'est pas identifié : son SIREN n'est pas valide.",
                    "The client is not identified: its SIREN is not valid."),
            known(
                    "RELATED_COMPANY",
                    "15",
                    "Le client et le fournisseur sont la même entreprise.",
                    "The client and the supplier are the same company."),
            known(
                    "DEBTOR_IN_DEFAULT",
                    "12",
                    "Une facture de ce client est en défaut et n'est pas recouvrée.",
                    "An invoice of this client is in default and has not been recovered."),
            known(
                    "STOP_OF_COVER",
                    "12",
                    "Une facture de ce client est impayée depuis trop longtemps : la couverture est suspendue.",
                    "An invoice of this client has been unpaid for too long: cover on it is stopped."),
            known(
                    "LIMIT_EXCEEDED",
                    "13",
                    "La limite d'encours de ce client serait dépassée.",
                    "The limit on this client would be exceeded."),
            known(
                    "TERM_TOO_LONG",
                    "15",
                    "Le délai de paiement dépasse celui du contrat.",
                    "The term of payment is longer than the policy allows."),
            known(
                    "ISSUED_TOO_LONG_AGO",
                    "15",
                    "La facture a été émise depuis trop longtemps.",
                    "The invoice was issued too long ago."),
            known("TOO_CLOSE_TO_DUE_DATE", "15", "L'échéance est trop proche.", "The due date is too close."),
            known(
                    "AMOUNT_TOO_SMALL",
                    "15",
                    "Le montant est inférieur au minimum du contrat.",
                    "The amount is below the policy's minimum."),
            known(
                    "CURRENCY_NOT_COVERED",
                    "15",
                    "Seules les factures en euros sont couvertes.",
                    "Only invoices in euro are covered."),
            known(
                    "ABOVE_AUTO_LIMIT",
                    "13",
                    "Le montant demande l'examen d'un souscripteur.",
                    "The amount has to be examined by an underwriter."),
            known(
                    "UNDERWRITER_DECISION",
                    "15",
                    "Le souscripteur a refusé la couverture après examen.",
                    "The underwriter declined cover after examination."),
            known(
                    "POLICY_NOT_IN_FORCE",
                    "15",
                    "Le contrat avait pris fin quand la facture a été soumise.",
                    "The policy had ended when the invoice was submitted."));

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
