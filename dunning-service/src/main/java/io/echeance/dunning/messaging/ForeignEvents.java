package io.echeance.dunning.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.dunning.application.Supplier;
import io.echeance.dunning.domain.InvoiceFact;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what other services wrote, tolerant of fields that do not matter here. */
public final class ForeignEvents {

    static final Set<String> POLICIES = Set.of("PolicySigned", "PolicyAmended");
    static final String DAY_OPENED = "DayOpened";

    /** A policy's parts that reminders use, as it was signed or amended. */
    public record PolicySigned(String supplierId, String supplierName, String siren) {

        Supplier supplier() {
            return new Supplier(supplierName, siren == null ? "" : siren);
        }
    }

    /** A business day has begun. */
    public record DayOpened(LocalDate date) {}

    /** The type of a fact is the simple name of its record: the records are named after the contract. */
    private static final Map<String, Class<? extends InvoiceFact>> FACTS = facts();

    private final ObjectMapper json = EventJson.mapper();

    /** Empty for types that do not matter for reminders. */
    public Optional<InvoiceFact> fact(String type, byte[] data) {
        return Optional.ofNullable(FACTS.get(type)).map(form -> read(type, data, form));
    }

    /**
     * @throws IllegalArgumentException when the data is not of the form
     */
    public <T> T read(String type, byte[] data, Class<T> form) {
        try {
            return json.readValue(data, form);
        } catch (IOException e) {
            throw new IllegalArgumentException(type + " is not of its form: " + e.getMessage(), e);
        }
    }

    private static Map<String, Class<? extends InvoiceFact>> facts() {
        var facts = new HashMap<String, Class<? extends InvoiceFact>>();
        for (var form : InvoiceFact.class.getPermittedSubclasses()) {
            facts.put(form.getSimpleName(), form.asSubclass(InvoiceFact.class));
        }
        return Map.copyOf(facts);
    }
}
