package io.echeance.dunning.adapter.letter;

import java.util.List;

/**
 * A mail as its templates show it.
 *
 * @param language     ISO 639-1
 * @param several      whether it is about more than one invoice
 * @param today        day of sending
 * @param claims       whether something in it is overdue
 * @param penalties    whether interest and indemnity are claimed of some invoice
 * @param mentions     what the law wants to be named
 */
public record MailView(
        String language,
        String supplier,
        boolean several,
        String today,
        List<Section> sections,
        boolean claims,
        boolean penalties,
        Mentions mentions) {

    /** Invoices that are reminded of in the same tone. */
    public record Section(String intro, List<LetterView> letters) {}
}
