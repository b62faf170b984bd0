package io.echeance.gateway.messaging;

import io.echeance.gateway.domain.InvoiceEvent;
import io.echeance.gateway.domain.InvoiceEvent.*;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From type name and bytes to the facts that this reader knows. */
public final class LifecycleReader {

    private static final Map<String, Class<? extends InvoiceEvent>> TYPES = Stream.of(
                    InvoiceSubmitted.class,
                    InvoiceCancelled.class,
                    InvoiceDisputed.class,
                    DisputeResolved.class,
                    DueDateReached.class,
                    CoverageGranted.class,
                    CoverageDeclined.class,
                    CoverageReferred.class,
                    PayoutInstructed.class,
                    PayoutCompleted.class,
                    PayoutFailed.class,
                    SupplierDebtChanged.class,
                    PayoutSetOff.class,
                    DebtSetOff.class,
                    ReminderSent.class,
                    ReminderSkipped.class,
                    ReminderBounced.class,
                    PromiseRecorded.class,
                    PaymentReceived.class,
                    PaymentReversed.class,
                    ClientPaid.class,
                    DefaultDeclared.class,
                    PenaltiesAssessed.class,
                    RecoveryOpened.class,
                    RecoveryStageReached.class,
                    RecoveryClosed.class,
                    DebtorInsolvent.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private LifecycleReader() {}

    /**
     * @return the fact; of a type that is new to this reader only its name
     * @throws IllegalArgumentException when the data of a known type can't be read
     */
    public static InvoiceEvent read(String type, byte[] data) {
        var known = TYPES.get(type);
        if (known == null) {
            return new Unrecognised(type);
        }
        try {
            return EventJson.MAPPER.readValue(data, known);
        } catch (IOException e) {
            throw new IllegalArgumentException(type + " is not readable: " + e.getMessage(), e);
        }
    }
}
