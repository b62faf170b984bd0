package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.domain.SealedContact;
import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Opens the client's address, in memory and for the time of sending only. For worker threads. */
@ApplicationScoped
public class ClientAddress {

    private final SubjectKeys keys;

    public ClientAddress(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Empty when the person was erased or gave no address. */
    Optional<String> of(SealedContact contact) {
        return keys.unseal(new Sealed(contact.subjectId(), contact.sealed()))
                .map(text -> new JsonObject(text).getString("email"))
                .filter(email -> !email.isBlank());
    }
}
