package io.echeance.gateway.domain;

import static io.echeance.gateway.domain.Words.day;
import static io.echeance.gateway.domain.Words.sum;

import io.echeance.gateway.domain.InvoiceEvent.*;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one plain sentence what an event means. */
public final class Sentence {

    private static final Locale FR = Locale.FRENCH;
    private static final Locale EN = Locale.ENGLISH;

    private Sentence() {}

    public static Text of(InvoiceEvent event) {
        return new Text(french(event), english(event));
    }

    private static String french(InvoiceEvent event) {
        return switch (event) {
            case InvoiceSubmitted e ->
                "La facture %s de %s, à échéance du %s, a été soumise."
                        .formatted(e.invoiceNumber(), sum(e.gross(), FR), day(e.dueDate(), FR));
            case InvoiceCancelled e -> "La facture a été annulée : %s.".formatted(e.reason());
            case InvoiceDisputed e -> "Le client conteste la facture : %s.".formatted(e.reason());
            case DisputeResolved e -> "Le litige est clos (%s).".formatted(e.outcome());
            case DueDateReached e ->
                "L'échéance du %s est atteinte sans paiement complet.".formatted(day(e.dueDate(), FR));
            case CoverageGranted e ->
                "La facture est couverte : %s avancés, %s retenus."
                        .formatted(sum(e.advance(), FR), sum(e.retained(), FR));
            case CoverageDeclined e -> "La couverture est refusée. " + reasons(e.reasons(), true);
            case CoverageReferred e -> "Un souscripteur examine la facture. " + reasons(e.reasons(), true);
            case PayoutInstructed e ->
                "Un versement de %s au fournisseur est ordonné pour le %s."
                        .formatted(sum(e.amount(), FR), day(e.executionDate(), FR));
            case PayoutCompleted e ->
                "%s ont été versés au fournisseur le %s.".formatted(sum(e.amount(), FR), day(e.executedOn(), FR));
            case PayoutFailed e ->
                "Le versement de %s au fournisseur a échoué (%s).".formatted(sum(e.amount(), FR), e.reason());
            case SupplierDebtChanged e ->
                e.debt().isZero()
                        ? "Le fournisseur ne doit plus rien pour cette facture."
                        : "Le fournisseur a trop reçu : il doit %s, à compenser sur ses prochains versements."
                                .formatted(sum(e.debt(), FR));
            case PayoutSetOff e ->
                "%s dus au fournisseur ont été compensés avec sa dette sur la facture %s."
                        .formatted(sum(e.amount(), FR), e.debtInvoiceId());
            case DebtSetOff e ->
                "La dette du fournisseur baisse de %s par compensation avec la facture %s ; il reste dû %s."
                        .formatted(sum(e.amount(), FR), e.payoutInvoiceId(), sum(e.debt(), FR));
            case ReminderSent e ->
                "La relance %d a été envoyée au client le %s.".formatted(e.step(), day(e.sentOn(), FR));
            case ReminderSkipped e -> "La relance %d n'a pas été envoyée : %s.".formatted(e.step(), e.reason());
            case ReminderBounced e -> "La relance %d n'est pas arrivée : %s.".formatted(e.step(), e.reason());
            case PromiseRecorded e ->
                "Le client promet de payer %s le %s.".formatted(sum(e.amount(), FR), day(e.promisedOn(), FR));
            case PaymentReceived e ->
                "Le client a payé %s le %s ; il reste dû %s."
                        .formatted(sum(e.amount(), FR), day(e.valueDate(), FR), sum(e.outstanding(), FR));
            case PaymentReversed e ->
                "Un paiement de %s a été annulé : %s ; il reste dû %s."
                        .formatted(sum(e.amount(), FR), e.reason(), sum(e.outstanding(), FR));
            case ClientPaid e -> "Le client a tout payé le %s.".formatted(day(e.paidOn(), FR));
            case DefaultDeclared e ->
                "La facture est déclarée en défaut le %s ; il reste dû %s."
                        .formatted(day(e.declaredOn(), FR), sum(e.outstanding(), FR));
            case PenaltiesAssessed e ->
                "Les pénalités de retard sont de %s d'intérêts et %s d'indemnité au %s."
                        .formatted(sum(e.interest(), FR), sum(e.indemnity(), FR), day(e.asOf(), FR));
            case RecoveryOpened e ->
                "Le recouvrement de %s commence le %s.".formatted(sum(e.outstanding(), FR), day(e.openedOn(), FR));
            case RecoveryStageReached e ->
                "Le recouvrement passe à l'étape %s le %s.".formatted(e.stage(), day(e.reachedOn(), FR));
            case RecoveryClosed e ->
                e.writtenOff().isZero()
                        ? "Le recouvrement est terminé le %s : tout est payé.".formatted(day(e.closedOn(), FR))
                        : "Le recouvrement est abandonné le %s ; %s sont passés en perte."
                                .formatted(day(e.closedOn(), FR), sum(e.writtenOff(), FR));
            case DebtorInsolvent e ->
                "Une procédure collective du client est publiée le %s ; la créance est à déclarer avant le %s."
                        .formatted(day(e.publishedOn(), FR), day(e.claimBy(), FR));
            case Unrecognised e -> "Événement %s.".formatted(e.type());
        };
    }

    private static String english(InvoiceEvent event) {
        return switch (event) {
            case InvoiceSubmitted e ->
                "Invoice %s of %s, due on %s, was submitted."
                        .formatted(e.invoiceNumber(), sum(e.gross(), EN), day(e.dueDate(), EN));
            case InvoiceCancelled e -> "The invoice was cancelled: %s.".formatted(e.reason());
            case InvoiceDisputed e -> "The client disputes the invoice: %s.".formatted(e.reason());
            case DisputeResolved e -> "The dispute is closed (%s).".formatted(e.outcome());
            case DueDateReached e ->
                "The due date %s is reached and the invoice is not paid in full.".formatted(day(e.dueDate(), EN));
            case CoverageGranted e ->
                "The invoice is covered: %s advanced, %s retained."
                        .formatted(sum(e.advance(), EN), sum(e.retained(), EN));
            case CoverageDeclined e -> "Cover is declined. " + reasons(e.reasons(), false);
            case CoverageReferred e -> "An underwriter looks at the invoice. " + reasons(e.reasons(), false);
            case PayoutInstructed e ->
                "A payout of %s to the supplier is instructed for %s."
                        .formatted(sum(e.amount(), EN), day(e.executionDate(), EN));
            case PayoutCompleted e ->
                "%s were paid out to the supplier on %s.".formatted(sum(e.amount(), EN), day(e.executedOn(), EN));
            case PayoutFailed e ->
                "The payout of %s to the supplier failed (%s).".formatted(sum(e.amount(), EN), e.reason());
            case SupplierDebtChanged e ->
                e.debt().isZero()
                        ? "The supplier owes nothing for this invoice any more."
                        : "The supplier has received too much: it owes %s, to be set off against its next payouts."
                                .formatted(sum(e.debt(), EN));
            case PayoutSetOff e ->
                "%s owed to the supplier were set off against its debt for invoice %s."
                        .formatted(sum(e.amount(), EN), e.debtInvoiceId());
            case DebtSetOff e ->
                "The supplier's debt is less by %s, set off against invoice %s; %s are still due."
                        .formatted(sum(e.amount(), EN), e.payoutInvoiceId(), sum(e.debt(), EN));
            case ReminderSent e -> "Reminder %d was sent to the client on %s.".formatted(e.step(), day(e.sentOn(), EN));
            case ReminderSkipped e -> "Reminder %d was not sent: %s.".formatted(e.step(), e.reason());
            case ReminderBounced e -> "Reminder %d did not arrive: %s.".formatted(e.step(), e.reason());
            case PromiseRecorded e ->
                "The client promises to pay %s on %s.".formatted(sum(e.amount(), EN), day(e.promisedOn(), EN));
            case PaymentReceived e ->
                "The client paid %s on %s; %s are still due."
                        .formatted(sum(e.amount(), EN), day(e.valueDate(), EN), sum(e.outstanding(), EN));
            case PaymentReversed e ->
                "A payment of %s was reversed: %s; %s are still due."
                        .formatted(sum(e.amount(), EN), e.reason(), sum(e.outstanding(), EN));
            case ClientPaid e -> "The client paid in full on %s.".formatted(day(e.paidOn(), EN));
            case DefaultDeclared e ->
                "The invoice is declared in default on %s; %s are still due."
                        .formatted(day(e.declaredOn(), EN), sum(e.outstanding(), EN));
            case PenaltiesAssessed e ->
                "Late penalties are %s of interest and %s of indemnity up to %s."
                        .formatted(sum(e.interest(), EN), sum(e.indemnity(), EN), day(e.asOf(), EN));
            case RecoveryOpened e ->
                "The recovery of %s begins on %s.".formatted(sum(e.outstanding(), EN), day(e.openedOn(), EN));
            case RecoveryStageReached e ->
                "The recovery reached the stage %s on %s.".formatted(e.stage(), day(e.reachedOn(), EN));
            case RecoveryClosed e ->
                e.writtenOff().isZero()
                        ? "The recovery ended on %s: everything is paid.".formatted(day(e.closedOn(), EN))
                        : "The recovery was given up on %s; %s are written off."
                                .formatted(day(e.closedOn(), EN), sum(e.writtenOff(), EN));
            case DebtorInsolvent e ->
                "Insolvency proceedings of the client were published on %s; the claim has to be declared by %s."
                        .formatted(day(e.publishedOn(), EN), day(e.claimBy(), EN));
            case Unrecognised e -> "Event %s.".formatted(e.type());
        };
    }

    private static String reasons(List<String> codes, boolean french) {
        return codes.stream()
                .map(CoverageReason::of)
                .map(reason -> french ? reason.text().fr() : reason.text().en())
                .collect(Collectors.joining(" "));
    }
}
