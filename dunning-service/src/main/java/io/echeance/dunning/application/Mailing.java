package io.echeance.dunning.application;

import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.SealedContact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One mail: all that a person is reminded of on a day in the name of one supplier.
 *
 * @param letters   at least one; the gravest first
 * @param messageId of RFC 5322; the same for every try
 */
public record Mailing(Supplier supplier, List<ReminderLetter> letters, String messageId) {

    private static final Comparator<ReminderLetter> GRAVEST_FIRST = Comparator.comparing(ReminderLetter::kind)
            .reversed()
            .thenComparing(letter -> letter.invoice().dueDate())
            .thenComparing(letter -> letter.invoice().invoiceId());

    /**
     * @param messageIdDomain right-hand side of the Message-ID, whose left-hand side is the reference of the first letter
     */
    static Mailing of(Supplier supplier, List<ReminderLetter> letters, String messageIdDomain) {
        var sorted = letters.stream().sorted(GRAVEST_FIRST).toList();
        var first = sorted.getFirst();
        return new Mailing(supplier, sorted, "<" + first.reference() + "@" + messageIdDomain + ">");
    }

    public ReminderLetter first() {
        return letters.getFirst();
    }

    public SealedContact contact() {
        return first().invoice().contact();
    }

    public Language language() {
        return first().invoice().language();
    }

    public LocalDate today() {
        return first().today();
    }
}
