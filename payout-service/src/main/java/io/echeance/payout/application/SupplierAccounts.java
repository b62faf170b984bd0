package io.echeance.payout.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.echeance.eventstore.store.Sql;
import io.echeance.payout.projection.SupplierAccountTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The suppliers' bank accounts: stored sealed, opened in memory for the moment of a payment. */
@ApplicationScoped
class SupplierAccounts {

    /** The part of the sealed contact that is needed here. */
    private record Contact(String iban) {}

    private final SubjectKeys keys;
    private final ObjectMapper json;

    SupplierAccounts(SubjectKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * IBANs by supplier id, each supplier's opened once. A supplier without a known policy, or whose key was
     * destroyed, is missing. Only reads, so it may be done again.
     *
     * @throws io.echeance.eventstore.store.Unavailable when keys can't be read at the moment; the sweep tries again later
     */
    Map<String, String> ibans(Sql sql, Collection<String> supplierIds) {
        var opened = new HashMap<String, String>();
        SupplierAccountTable.find(sql, supplierIds)
                .forEach((supplier, contact) -> keys.unseal(contact)
                        .flatMap(text -> iban(supplier, text))
                        .ifPresent(iban -> opened.put(supplier, iban)));
        return opened;
    }

    private Optional<String> iban(String supplierId, String text) {
        try {
            return Optional.ofNullable(json.readValue(text, Contact.class).iban());
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson's message may quote the text.
            throw new IllegalStateException("the contact of " + supplierId + " is not of its form");
        }
    }
}
