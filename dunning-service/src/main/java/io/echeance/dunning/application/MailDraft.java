package io.echeance.dunning.application;

import java.util.List;

/**
 * A mail as its reader will get it.
 *
 * @param from    display name and address
 * @param letters on paper, as PDF
 */
public record MailDraft(String from, String subject, String text, String html, List<Letter> letters) {

    /** A letter as PDF. */
    public record Letter(String fileName, byte[] pdf) {}
}
