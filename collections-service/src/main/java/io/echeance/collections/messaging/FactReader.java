package io.echeance.collections.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.projection.InboundFact;
import io.echeance.collections.projection.InboundFact.CoverageGranted;
import io.echeance.collections.projection.InboundFact.DayOpened;
import io.echeance.collections.projection.InboundFact.DisputeResolved;
import io.echeance.collections.projection.InboundFact.InvoiceCancelled;
import io.echeance.collections.projection.InboundFact.InvoiceDisputed;
import io.echeance.collections.projection.InboundFact.InvoiceSubmitted;
import io.echeance.collections.projection.InboundFact.ReminderBounced;
import io.echeance.collections.projection.InboundFact.ReminderSent;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** From the type and data of a foreign event to the fields that matter here. */
public final class FactReader {

    private static final Map<String, Class<? extends InboundFact>> FORMS = Map.of(
            "InvoiceSubmitted", InvoiceSubmitted.class,
            "CoverageGranted", CoverageGranted.class,
            "InvoiceCancelled", InvoiceCancelled.class,
            "InvoiceDisputed", InvoiceDisputed.class,
            "DisputeResolved", DisputeResolved.class,
            "ReminderSent", ReminderSent.class,
            "ReminderBounced", ReminderBounced.class,
            "DayOpened", DayOpened.class);

    private final ObjectMapper json = EventJson.mapper();

    /**
     * Empty for a type that collections does not read.
     *
     * @throws IllegalArgumentException when the data is not of the type's form: the event is then parked
     */
    public Optional<InboundFact> read(String type, byte[] data) {
        var form = FORMS.get(type);
        if (form == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(data, form));
        } catch (IOException e) {
            throw new IllegalArgumentException(type + " is not of its form: " + e.getMessage(), e);
        }
    }
}
