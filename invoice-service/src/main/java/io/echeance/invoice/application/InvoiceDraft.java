package io.echeance.invoice.application;

import io.echeance.invoice.domain.Intake;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * An invoice as it was sent in, checked by itself.
 *
 * @param contact        or null, as are {@code net} and {@code vat}
 * @param gross          what the client still owes
 * @param sellerSiren    who the e-invoice says has sold, or null when it came by the API's JSON
 * @param documentSha256 of the e-invoice, hex, or null
 * @param extras         what is kept beside the facts, a JSON object, or null
 */
public record InvoiceDraft(
        String invoiceNumber,
        String debtorSiren,
        String debtorName,
        String debtorCountry,
        String language,
        Contact contact,
        Money gross,
        Money net,
        Money vat,
        LocalDate issueDate,
        LocalDate dueDate,
        Intake intake,
        String sellerSiren,
        String documentSha256,
        String extras) {}
