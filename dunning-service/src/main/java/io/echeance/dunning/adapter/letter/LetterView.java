package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.application.ReminderLetter;
import io.echeance.dunning.domain.FirstLetter;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.ReminderKind;
import java.util.List;
import org.joda.money.Money;

/**
 * One invoice in a mail as the template shows it: all figures are text already, of the same letter that the event is made of.
 *
 * @param partlyPaid     whether less than the whole amount is outstanding
 * @param courtesy       not due yet: nothing is claimed
 * @param penalties      whether interest and indemnity are claimed
 * @param toPay          outstanding amount, and penalties where they are claimed
 * @param reference      by which the payment is recognised (ISO 11649)
 * @param ownReference   what this letter is called
 * @param firstReference of the first letter; null in the first
 * @param firstSentOn    its date; null in the first
 * @param page           address of the client's page
 * @param qrCode         content id of the image; null without one
 */
public record LetterView(
        String invoiceNumber,
        String gross,
        List<Credit> credits,
        boolean partlyPaid,
        String outstanding,
        String dueDate,
        boolean courtesy,
        boolean penalties,
        String interest,
        String indemnity,
        String toPay,
        String reference,
        String ownReference,
        String firstReference,
        String firstSentOn,
        String page,
        String qrCode) {

    /** A payment that was received. */
    public record Credit(String date, String amount) {}

    static LetterView of(ReminderLetter letter, String page, boolean withQrCode) {
        var invoice = letter.invoice();
        var text = new LocalText(invoice.language());
        var nothing = Money.zero(invoice.outstanding().getCurrencyUnit());
        return new LetterView(
                invoice.account().invoiceNumber(),
                text.money(invoice.gross()),
                letter.payments().stream()
                        .map(payment -> new Credit(text.date(payment.valueDate()), text.money(payment.amount())))
                        .toList(),
                invoice.outstanding().isLessThan(invoice.gross()),
                text.money(invoice.outstanding()),
                text.date(invoice.dueDate()),
                letter.kind() == ReminderKind.COURTESY,
                letter.penalties().isPresent(),
                text.money(letter.penalties().map(Penalties::interest).orElse(nothing)),
                text.money(letter.penalties().map(Penalties::indemnity).orElse(nothing)),
                text.money(letter.toPay()),
                invoice.account().creditorReference(),
                letter.reference(),
                letter.firstLetter().map(FirstLetter::reference).orElse(null),
                letter.firstLetter().map(first -> text.date(first.sentOn())).orElse(null),
                page,
                withQrCode ? "qr-" + letter.reference() : null);
    }
}
