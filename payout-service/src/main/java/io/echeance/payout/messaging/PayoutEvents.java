package io.echeance.payout.messaging;

import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.echeance.payout.domain.InvoicePayouts;
import io.echeance.payout.domain.PayoutCommand;
import io.echeance.payout.domain.PayoutDecider;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.DebtSetOff;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutFailed;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import io.echeance.payout.domain.PayoutEvent.SupplierDebtChanged;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** The events that this service, and no other, writes on {@code invoice-lifecycle}. */
public final class PayoutEvents {

    /** The names on the log; they never change. */
    static final Set<String> TYPES = Set.of(
            "PayoutInstructed", "PayoutCompleted", "PayoutFailed", "SupplierDebtChanged", "PayoutSetOff", "DebtSetOff");

    private PayoutEvents() {}

    @Produces
    @Singleton
    static AggregateType<PayoutCommand, InvoicePayouts, PayoutEvent> aggregateType() {
        return new AggregateType<>("invoice-lifecycle", new PayoutDecider(), codec());
    }

    static JsonEventCodec<PayoutEvent> codec() {
        return new JsonEventCodec<PayoutEvent>(EventJson.MAPPER)
                .register("PayoutInstructed", "payout-instructed-1.json", PayoutInstructed.class)
                .register("PayoutCompleted", "payout-completed-1.json", PayoutCompleted.class)
                .register("PayoutFailed", "payout-failed-1.json", PayoutFailed.class)
                .register("SupplierDebtChanged", "supplier-debt-changed-1.json", SupplierDebtChanged.class)
                .register("PayoutSetOff", "payout-set-off-1.json", PayoutSetOff.class)
                .register("DebtSetOff", "debt-set-off-1.json", DebtSetOff.class);
    }
}
