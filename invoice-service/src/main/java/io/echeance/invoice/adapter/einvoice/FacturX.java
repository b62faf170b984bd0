package io.echeance.invoice.adapter.einvoice;

/** Reads a Factur-X (ZUGFeRD 2): a PDF/A-3 that carries the invoice as XML. */
public final class FacturX {

    private FacturX() {}

    /** @throws UnreadableEInvoice naming the reason */
    public static EInvoice read(byte[] pdf) throws UnreadableEInvoice {
        return XmlInvoice.read(EmbeddedXml.of(pdf));
    }
}
