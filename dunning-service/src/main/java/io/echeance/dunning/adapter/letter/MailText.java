package io.echeance.dunning.adapter.letter;

import java.util.List;

/**
 * A mail as its reader gets it, before it is packed.
 *
 * @param images  shown inside of the HTML
 * @param letters on paper: attached as PDF
 */
public record MailText(String subject, String text, String html, List<Image> images, List<Pdf> letters) {

    /**
     * A PNG.
     *
     * @param contentId as the HTML names it (RFC 2392)
     */
    public record Image(String contentId, byte[] png) {}

    /** An attachment. */
    public record Pdf(String fileName, byte[] bytes) {}
}
