package io.echeance.invoice.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echeance.eventstore.command.Answer;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import io.echeance.invoice.messaging.WireFormat;

/** Answers to commands that were carried out. */
final class Answers {

    /** @param status of the invoice, as the API names it */
    private record StatusView(String invoiceId, String status) {}

    private Answers() {}

    static Answer created(InvoiceSubmitted fact, int version) {
        return new Answer.Accepted(
                201,
                InvoicePath.of(fact.invoiceId()),
                json(InvoiceView.submitted(fact, version)),
                fact.invoiceId(),
                version);
    }

    static Answer cancelled(String invoiceId, int version) {
        return new Answer.Accepted(200, null, json(new StatusView(invoiceId, "CANCELLED")), invoiceId, version);
    }

    private static byte[] json(Object view) {
        try {
            return WireFormat.mapper().writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view of texts, dates and money", e);
        }
    }
}
