package io.echeance.invoice.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.echeance.invoice.domain.SealedContact;
import io.echeance.invoice.messaging.WireFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Seals the contacts of a batch of invoices, so that no person is readable on a topic. */
@ApplicationScoped
class ContactSealing {

    private final SubjectKeys keys;

    ContactSealing(SubjectKeys keys) {
        this.keys = keys;
    }

    /** By invoice id; invoices without a contact are absent. Keys that are new are made and published together. */
    Map<String, SealedContact> seal(Collection<SubmitInvoice> commands) {
        var subjects = new LinkedHashMap<String, String>();
        var texts = new LinkedHashMap<String, String>();
        for (var command : commands) {
            if (command.draft().contact() != null) {
                var subject = subjectOf(command.draft());
                subjects.put(command.invoiceId(), subject);
                texts.putIfAbsent(subject, json(command.draft().contact()));
            }
        }
        var first = texts.isEmpty() ? Map.<String, Sealed>of() : keys.seal(texts);
        var sealed = new HashMap<String, SealedContact>();
        for (var command : commands) {
            var subject = subjects.get(command.invoiceId());
            if (subject != null) {
                var text = json(command.draft().contact());
                // The same person may be given with another phone: sealed on its own, its key is there already.
                sealed.put(
                        command.invoiceId(),
                        toContact(
                                text.equals(texts.get(subject))
                                        ? first.get(subject)
                                        : keys.seal(Map.of(subject, text)).get(subject)));
            }
        }
        return sealed;
    }

    /** A person is known by its address at the company: erasing it there does not touch namesakes elsewhere. */
    private String subjectOf(InvoiceDraft draft) {
        return keys.subjectId(
                "debtor:" + draft.debtorSiren() + ":" + draft.contact().email().toLowerCase(Locale.ROOT));
    }

    private static SealedContact toContact(Sealed sealed) {
        return new SealedContact(sealed.subjectId(), sealed.sealed());
    }

    private static String json(Contact contact) {
        try {
            return WireFormat.mapper().writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contact is four texts", e);
        }
    }
}
