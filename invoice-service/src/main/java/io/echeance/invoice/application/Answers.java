package io.echeance.invoice.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.invoice.domain.Disputes;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import io.echeance.invoice.domain.InvoiceState;
import io.echeance.invoice.domain.InvoiceState.Alive;
import io.echeance.invoice.messaging.WireFormat;
import java.util.List;

/** Answers to commands that were carried out. */
final class Answers {

    /** @param status of the invoice, as the API names it */
    private record StatusView(String invoiceId, String status) {}

    /** @param disputed whether a dispute is open */
    private record DisputeView(String invoiceId, boolean disputed) {}

    private Answers() {}

    static Answer created(InvoiceSubmitted fact, int version) {
        return new Answer.Accepted(
                201,
                InvoicePath.of(fact.invoiceId()),
                json(InvoiceView.submitted(fact, version)),
                fact.invoiceId(),
                version);
    }

    static Answer changed(String invoiceId, InvoiceState state, int version) {
        var view = state instanceof Alive invoice
                ? new DisputeView(invoiceId, invoice.disputed())
                : new StatusView(invoiceId, "CANCELLED");
        return new Answer.Accepted(200, null, json(view), invoiceId, version);
    }

    /** A rule that the request itself breaks is its fault; any other is the invoice's state. */
    static Answer refused(String code, String detail) {
        return Answer.refused(
                code.equals(Disputes.AMOUNT_TOO_HIGH)
                        ? Problem.invalid(List.of(new Fault("/disputedAmount/amount", code, detail)))
                        : Problem.conflict(code, detail));
    }

    private static byte[] json(Object view) {
        try {
            return WireFormat.mapper().writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view of texts, dates and money", e);
        }
    }
}
