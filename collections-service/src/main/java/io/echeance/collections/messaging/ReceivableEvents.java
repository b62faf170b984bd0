package io.echeance.collections.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableDecider;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.DefaultDeclared;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The events that this service writes, under the names that never change, and the log that they are on. */
public final class ReceivableEvents {

    public static final String TOPIC = "invoice-lifecycle";

    ReceivableEvents() {}

    public static EventCodec<ReceivableEvent> codec() {
        // Own events are written whole; fields that were added later are absent from older ones.
        var json = EventJson.mapper().disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
        return new JsonEventCodec<ReceivableEvent>(json)
                .register("PaymentReceived", "payment-received-1.json", PaymentReceived.class)
                .register("PaymentReversed", "payment-reversed-1.json", PaymentReversed.class)
                .register("ClientPaid", "client-paid-1.json", ClientPaid.class)
                .register("DefaultDeclared", "default-declared-1.json", DefaultDeclared.class);
    }

    @Produces
    @Singleton
    public static AggregateType<ReceivableCommand, Account, ReceivableEvent> aggregate() {
        return new AggregateType<>(TOPIC, new ReceivableDecider(), codec());
    }
}
