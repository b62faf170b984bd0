package io.echeance.invoice.adapter.einvoice;

import java.io.IOException;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import javax.xml.xpath.XPathExpressionException;
import org.mustangproject.CalculatedInvoice;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/** Reads a Factur-X (ZUGFeRD 2): a PDF/A-3 that carries the invoice as CII XML. */
public final class FacturX {

    private FacturX() {}

    /** @throws UnreadableEInvoice naming the reason */
    public static EInvoice read(byte[] pdf) throws UnreadableEInvoice {
        var xml = EmbeddedXml.of(pdf);
        var said = XmlGuard.check(xml);
        return toEInvoice(parse(xml), said);
    }

    private static CalculatedInvoice parse(byte[] xml) throws UnreadableEInvoice {
        try {
            var importer = new ZUGFeRDInvoiceImporter();
            // What counts is the amount that is asked for; whether the lines add up is between seller and buyer.
            importer.doIgnoreCalculationErrors();
            importer.setRawXML(xml, false);
            var invoice = new CalculatedInvoice();
            importer.extractInto(invoice);
            return invoice;
        } catch (IOException | ParseException | XPathExpressionException | RuntimeException e) {
            throw new UnreadableEInvoice("xml-unreadable", "the invoice's XML can't be read: " + e.getMessage(), e);
        }
    }

    private static EInvoice toEInvoice(CalculatedInvoice invoice, Set<Said> said) {
        return new EInvoice(
                invoice.getNumber(),
                Said.TYPE_CODE.in(said, invoice.getDocumentCode()),
                Said.CURRENCY.in(said, invoice.getCurrency()),
                Said.ISSUE_DATE.in(said, date(invoice.getIssueDate())),
                Said.DUE_DATE.in(said, date(invoice.getDueDate())),
                Said.AMOUNT_DUE.in(said, invoice.getDuePayable()),
                Said.NET.in(said, invoice.getTaxBasis()),
                Said.VAT.in(said, invoice.getVATtotal()),
                Parties.read(invoice.getSender()),
                Parties.read(invoice.getRecipient()));
    }

    /** The library parses calendar dates as midnight of the machine's time zone. */
    private static LocalDate date(Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
}
