package io.echeance.invoice.domain;

/**
 * What other services have said about an invoice, as far as this service has read it.
 *
 * @param paid whether nothing is outstanding
 */
public record ForeignFacts(Coverage coverage, boolean paid) {

    /** Before anyone has said anything. */
    public static final ForeignFacts NONE = new ForeignFacts(Coverage.PENDING, false);

    /** Whether the supplier must be paid when the due date comes. */
    public boolean coveredAndUnpaid() {
        return coverage == Coverage.GRANTED && !paid;
    }
}
