package io.echeance.collections.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.CollectionPolicy;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableDecider;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.collections.domain.ReceivableEvent.DefaultDeclared;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.PromiseRecorded;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
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
                .register("PromiseRecorded", "promise-recorded-1.json", PromiseRecorded.class)
                .register("DefaultDeclared", "default-declared-1.json", DefaultDeclared.class)
                .register("PenaltiesAssessed", "penalties-assessed-1.json", PenaltiesAssessed.class)
                .register("RecoveryOpened", "recovery-opened-1.json", RecoveryOpened.class)
                .register("RecoveryStageReached", "recovery-stage-reached-1.json", RecoveryStageReached.class)
                .register("RecoveryClosed", "recovery-closed-1.json", RecoveryClosed.class)
                .register("DebtorInsolvent", "debtor-insolvent-1.json", DebtorInsolvent.class);
    }

    @Produces
    @Singleton
    public static AggregateType<ReceivableCommand, Account, ReceivableEvent> aggregate(CollectionPolicy policy) {
        return new AggregateType<>(TOPIC, new ReceivableDecider(policy), codec());
    }
}
