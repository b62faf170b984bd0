package io.echeance.coverage.policy.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.policy.domain.SealedContact;
import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Seals suppliers' contacts, each under the key of its supplier. For worker threads. */
@ApplicationScoped
public class ContactSealing {

    private final SubjectKeys keys;
    private final ObjectMapper json;

    public ContactSealing(SubjectKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    public SealedContact seal(String supplierId, SupplierContact contact) {
        try {
            var subjectId = keys.subjectId("supplier:" + supplierId);
            var sealed = keys.seal(Map.of(subjectId, json.writeValueAsString(contact)))
                    .get(subjectId);
            return new SealedContact(sealed.subjectId(), sealed.sealed());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contact is always writable", e);
        }
    }

    /** Empty when the supplier's key was destroyed. */
    public Optional<SupplierContact> open(SealedContact contact) {
        return keys.unseal(new Sealed(contact.subjectId(), contact.sealed())).map(this::read);
    }

    private SupplierContact read(String text) {
        try {
            return json.readValue(text, SupplierContact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed contact is not of its form", e);
        }
    }
}
