package io.echeance.invoice.messaging;

import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.echeance.invoice.domain.InvoiceCommand;
import io.echeance.invoice.domain.InvoiceDecider;
import io.echeance.invoice.domain.InvoiceEvent;
import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved;
import io.echeance.invoice.domain.InvoiceEvent.DueDateReached;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceCancelled;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceDisputed;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import io.echeance.invoice.domain.InvoiceState;

/** Names and forms of this service's events on {@code invoice-lifecycle}. */
public final class InvoiceEvents {

    public static final String TOPIC = "invoice-lifecycle";

    public static final AggregateType<InvoiceCommand, InvoiceState, InvoiceEvent> TYPE =
            new AggregateType<>(TOPIC, new InvoiceDecider(), codec());

    private InvoiceEvents() {}

    static JsonEventCodec<InvoiceEvent> codec() {
        return new JsonEventCodec<InvoiceEvent>(WireFormat.mapper())
                .register("InvoiceSubmitted", "invoice-submitted-1.json", InvoiceSubmitted.class)
                .register("InvoiceCancelled", "invoice-cancelled-1.json", InvoiceCancelled.class)
                .register("InvoiceDisputed", "invoice-disputed-1.json", InvoiceDisputed.class)
                .register("DisputeResolved", "dispute-resolved-1.json", DisputeResolved.class)
                .register("DueDateReached", "due-date-reached-1.json", DueDateReached.class);
    }
}
