package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.domain.SealedContact;
import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** Opens the client's contact, in memory and for the time of sending only. For worker threads. */
@ApplicationScoped
public class ClientContacts {

    private final SubjectKeys keys;

    public ClientContacts(SubjectKeys keys) {
        this.keys = keys;
    }

    void prepare(Collection<SealedContact> sealed) {
        keys.prepare(sealed.stream().map(SealedContact::subjectId).toList());
    }

    /** Empty when the person was erased. */
    Optional<ClientContact> of(SealedContact contact) {
        return keys.unseal(new Sealed(contact.subjectId(), contact.sealed()))
                .map(JsonObject::new)
                .map(json -> new ClientContact(text(json, "name"), text(json, "email"), text(json, "address")));
    }

    private static String text(JsonObject json, String field) {
        var value = json.getValue(field);
        return value == null ? "" : value.toString().strip();
    }
}
