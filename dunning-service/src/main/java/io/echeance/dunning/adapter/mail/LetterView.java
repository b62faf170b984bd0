package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.ReminderLetter;
import io.echeance.dunning.domain.Penalties;

/**
 * A letter as its template shows it: all figures are text already, of the same letter that the event is made of.
 *
 * @param partlyPaid whether less than the whole amount is outstanding
 * @param interest   null when the letter does not mention penalties; as {@code indemnity} and {@code total}
 * @param total      outstanding amount and penalties
 */
public record LetterView(
        String supplier,
        String invoiceNumber,
        String gross,
        String outstanding,
        boolean partlyPaid,
        String dueDate,
        String today,
        String reference,
        String beneficiary,
        String iban,
        String interest,
        String indemnity,
        String total) {

    static LetterView of(ReminderLetter letter, DunningConfig.Account account) {
        var invoice = letter.invoice();
        var text = new LocalText(invoice.language());
        return new LetterView(
                letter.supplierName(),
                invoice.invoiceNumber(),
                text.money(invoice.gross()),
                text.money(invoice.outstanding()),
                invoice.outstanding().isLessThan(invoice.gross()),
                text.date(invoice.dueDate()),
                text.date(letter.today()),
                invoice.creditorReference(),
                account.beneficiary(),
                LocalText.groupsOfFour(account.iban()),
                letter.penalties().map(Penalties::interest).map(text::money).orElse(null),
                letter.penalties().map(Penalties::indemnity).map(text::money).orElse(null),
                letter.penalties()
                        .map(penalties -> text.money(invoice.outstanding().plus(penalties.total())))
                        .orElse(null));
    }
}
