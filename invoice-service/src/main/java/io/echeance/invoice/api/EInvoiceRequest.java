package io.echeance.invoice.api;

import io.echeance.invoice.adapter.einvoice.EInvoice;
import io.echeance.invoice.adapter.einvoice.EInvoice.Person;
import io.echeance.invoice.adapter.einvoice.FacturX;
import io.echeance.invoice.adapter.einvoice.UnreadableEInvoice;
import io.echeance.invoice.adapter.einvoice.XmlInvoice;
import io.echeance.invoice.application.Contact;
import io.echeance.invoice.application.InvoiceDraft;
import io.echeance.invoice.domain.Intake;
import io.echeance.invoice.identifier.EmailAddress;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/** An e-invoice: Factur-X PDF, or XML in CII or UBL. What is covered is the amount due (BT-115), not the grand total. */
final class EInvoiceRequest {

    /** UNTDID 1001: commercial, corrected, prepayment and self-billed invoice. */
    private static final Set<String> INVOICES = Set.of("380", "384", "386", "389");

    private static final Set<String> CREDIT_NOTES = Set.of("81", "83", "261", "262", "296", "308", "381", "396", "532");

    @FunctionalInterface
    private interface Reader {
        EInvoice read(byte[] document) throws UnreadableEInvoice;
    }

    private EInvoiceRequest() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming everything that is missing or wrong */
    static InvoiceDraft readPdf(byte[] pdf) {
        return read(pdf, FacturX::read, _ -> Intake.FACTURX);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming everything that is missing or wrong */
    static InvoiceDraft readXml(byte[] xml) {
        return read(xml, XmlInvoice::read, invoice -> switch (invoice.syntax()) {
            case CII -> Intake.CII;
            case UBL -> Intake.UBL;
        });
    }

    private static InvoiceDraft read(byte[] document, Reader reader, Function<EInvoice, Intake> intake) {
        var faults = new Faults();
        var draft = Optional.<InvoiceDraft>empty();
        try {
            var invoice = reader.read(document);
            draft = Optional.of(draft(invoice, intake.apply(invoice), sha256(document), faults));
        } catch (UnreadableEInvoice e) {
            faults.add("", e.code(), e.getMessage());
        }
        faults.refuseIfAny();
        return draft.orElseThrow();
    }

    private static InvoiceDraft draft(EInvoice invoice, Intake intake, String sha256, Faults faults) {
        checkType(invoice.typeCode(), faults);
        var required = new Required(faults);
        var gross = gross(invoice, required, faults);
        var split = gross == null ? Optional.<Split>empty() : Split.of(invoice, gross);
        InvoiceRequest.checkOrder(invoice.issueDate(), invoice.dueDate(), faults);
        var buyer = invoice.buyer();
        return new InvoiceDraft(
                required.text("/invoiceNumber", "invoice number (BT-1)", invoice.number()),
                required.text(
                        "/debtor/siren",
                        "buyer's SIREN, by SIRET (BT-47, scheme 0002) or VAT number (BT-48)",
                        buyer.siren()),
                required.text("/debtor/name", "buyer's name (BT-44)", buyer.name()),
                required.country("/debtor/country", buyer.country()),
                InvoiceDefaults.LANGUAGE,
                contact(buyer.contact()),
                gross,
                split.map(Split::net).orElse(null),
                split.map(Split::vat).orElse(null),
                required.value("/issueDate", "issue date (BT-2)", invoice.issueDate()),
                required.value("/dueDate", "due date (BT-9)", invoice.dueDate()),
                intake,
                required.text(
                        "/seller/siren",
                        "seller's SIREN, by SIRET (BT-30, scheme 0002) or VAT number (BT-31)",
                        invoice.seller().siren()),
                sha256,
                null);
    }

    private static void checkType(String typeCode, Faults faults) {
        if (typeCode != null && CREDIT_NOTES.contains(typeCode)) {
            faults.add(
                    "/typeCode", "credit-note", "is " + typeCode + ", a credit note: there is no claim to cover in it");
        } else if (typeCode == null) {
            faults.add("/typeCode", "required", "the e-invoice does not say the type of document (BT-3)");
        } else if (!INVOICES.contains(typeCode)) {
            faults.add(
                    "/typeCode", "not-an-invoice", "is " + typeCode + ", but must be one of 380, 384, 386, 389 (BT-3)");
        }
    }

    private static Money gross(EInvoice invoice, Required required, Faults faults) {
        required.text("/gross/currency", "currency (BT-5)", invoice.currency());
        required.value("/gross/amount", "amount due (BT-115)", invoice.amountDue());
        var amount = invoice.amountDue() == null ? null : invoice.amountDue().toPlainString();
        return new Amounts(faults)
                .positive("/gross", amount, invoice.currency())
                .orElse(null);
    }

    /** Net and VAT, said only where nothing was prepaid: then they are those of the amount due. */
    private record Split(Money net, Money vat) {

        static Optional<Split> of(EInvoice invoice, Money gross) {
            return isOf(invoice.net(), invoice.vat(), gross.getAmount())
                    ? Optional.of(new Split(
                            Money.of(gross.getCurrencyUnit(), invoice.net()),
                            Money.of(gross.getCurrencyUnit(), invoice.vat())))
                    : Optional.empty();
        }

        private static boolean isOf(BigDecimal net, BigDecimal vat, BigDecimal gross) {
            return net != null && vat != null && net.add(vat).compareTo(gross) == 0;
        }
    }

    /** A contact that can't be written to is no contact; the invoice is as good without. */
    private static Contact contact(Person person) {
        return person == null || !EmailAddress.isValid(person.email()) || person.name() == null
                ? null
                : new Contact(person.name(), person.email(), person.phone(), null);
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
