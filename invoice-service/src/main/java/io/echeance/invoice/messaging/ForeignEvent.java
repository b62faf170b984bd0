package io.echeance.invoice.messaging;

import io.echeance.eventstore.inbox.InboundEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;

/** What this service reads of other services' events: only the fields that it needs. */
public final class ForeignEvent {

    /** A supplier may submit from this day on. */
    public record PolicySigned(String supplierId, String siren, LocalDate signedOn) {
        public PolicySigned {
            Objects.requireNonNull(supplierId, "supplierId");
            Objects.requireNonNull(siren, "siren");
            Objects.requireNonNull(signedOn, "signedOn");
        }
    }

    /** A supplier may not submit from this day on. */
    public record PolicyTerminated(String supplierId, LocalDate terminatedOn) {
        public PolicyTerminated {
            Objects.requireNonNull(supplierId, "supplierId");
            Objects.requireNonNull(terminatedOn, "terminatedOn");
        }
    }

    /** A payment bounced; something may be outstanding again. */
    public record PaymentReversed(Money outstanding) {
        public PaymentReversed {
            Objects.requireNonNull(outstanding, "outstanding");
        }
    }

    private ForeignEvent() {}

    /** @throws IllegalArgumentException when the data is not of the form; the inbox then parks the event */
    public static <T> T read(InboundEvent event, Class<T> form) {
        try {
            return WireFormat.mapper().readValue(event.data(), form);
        } catch (IOException e) {
            throw new IllegalArgumentException(event.type() + " is not of its form: " + e.getMessage(), e);
        }
    }
}
