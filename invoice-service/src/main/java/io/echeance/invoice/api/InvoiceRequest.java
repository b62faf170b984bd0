package io.echeance.invoice.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.echeance.eventstore.http.RequestSchema;
import io.echeance.invoice.application.Contact;
import io.echeance.invoice.application.InvoiceDraft;
import io.echeance.invoice.domain.Intake;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * An invoice as JSON.
 *
 * @param supplierId for whom it is, or null
 */
record InvoiceRequest(String supplierId, InvoiceDraft draft) {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/invoice-request.json");
    private static final List<String> EXTRAS = List.of("purchaseOrder", "lines", "metadata");

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not JSON, 422 with all faults of form and content
     */
    static InvoiceRequest read(byte[] body) {
        var json = RequestSchema.parse(body);
        var faults = new Faults(SCHEMA.check(json));
        new Texts(faults).check(json);
        var fields = new Fields(json, faults);
        var draft = draft(json, fields, faults);
        faults.refuseIfAny();
        return new InvoiceRequest(fields.text("/supplierId"), draft);
    }

    private static InvoiceDraft draft(JsonNode json, Fields fields, Faults faults) {
        var gross = fields.positiveMoney("/gross").orElse(null);
        var net = fields.money("/net").orElse(null);
        var vat = fields.money("/vat").orElse(null);
        checkSum(gross, net, vat, faults);
        var issueDate = fields.date("/issueDate");
        var dueDate = fields.date("/dueDate");
        checkOrder(issueDate, dueDate, faults);
        return new InvoiceDraft(
                fields.filledText("/invoiceNumber"),
                fields.siren("/debtor/siren"),
                fields.filledText("/debtor/name"),
                fields.country("/debtor/country", InvoiceDefaults.COUNTRY),
                fields.language("/debtor/language", InvoiceDefaults.LANGUAGE),
                contact(fields),
                gross,
                net,
                vat,
                issueDate,
                dueDate,
                Intake.API,
                null,
                null,
                extras(json));
    }

    private static Contact contact(Fields fields) {
        if (!fields.has("/debtor/contact")) {
            return null;
        }
        return new Contact(
                fields.filledText("/debtor/contact/name"),
                fields.email("/debtor/contact/email"),
                fields.text("/debtor/contact/phone"),
                fields.text("/debtor/contact/address"));
    }

    private static void checkSum(Money gross, Money net, Money vat, Faults faults) {
        if (gross != null && net != null && vat != null && !net.plus(vat).isEqual(gross)) {
            faults.add(
                    "/gross",
                    "gross-not-net-plus-vat",
                    "must be net + vat, which is " + net.plus(vat).getAmount());
        }
    }

    static void checkOrder(LocalDate issueDate, LocalDate dueDate, Faults faults) {
        if (issueDate != null && dueDate != null && dueDate.isBefore(issueDate)) {
            faults.add("/dueDate", "due-before-issue", "must not be before the issue date " + issueDate);
        }
    }

    private static String extras(JsonNode json) {
        var kept = JsonNodeFactory.instance.objectNode();
        EXTRAS.stream().filter(json::has).forEach(name -> kept.set(name, json.get(name)));
        return kept.isEmpty() ? null : kept.toString();
    }
}
