package io.echeance.invoice.adapter.einvoice;

import io.echeance.invoice.adapter.einvoice.XmlGuard.Checked;
import java.io.IOException;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import javax.xml.xpath.XPathExpressionException;
import org.mustangproject.CalculatedInvoice;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/** Reads an e-invoice (EN 16931) in either of its two XML syntaxes. */
public final class XmlInvoice {

    private XmlInvoice() {}

    /** @throws UnreadableEInvoice naming the reason */
    public static EInvoice read(byte[] xml) throws UnreadableEInvoice {
        var checked = XmlGuard.check(xml);
        return toEInvoice(parse(xml), checked);
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

    private static EInvoice toEInvoice(CalculatedInvoice invoice, Checked checked) {
        var said = checked.said();
        return new EInvoice(
                checked.syntax(),
                invoice.getNumber(),
                Said.TYPE_CODE.in(said, invoice.getDocumentCode()),
                Said.CURRENCY.in(said, invoice.getCurrency()),
                Said.ISSUE_DATE.in(said, date(invoice.getIssueDate())),
                Said.DUE_DATE.in(said, date(invoice.getDueDate())),
                Said.AMOUNT_DUE.in(said, invoice.getDuePayable()),
                Said.NET.in(said, invoice.getTaxBasis()),
                Said.VAT.in(said, invoice.getVATtotal()),
                Parties.read(invoice.getSender(), checked.syntax()),
                Parties.read(invoice.getRecipient(), checked.syntax()));
    }

    /** The library parses calendar dates as midnight of the machine's time zone. */
    private static LocalDate date(Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
}
