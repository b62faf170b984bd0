package io.echeance.dunning.application;

import io.echeance.eventstore.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Signs the links to the client's page, so that nobody can guess the page of another invoice. */
@ApplicationScoped
public class PageSignature {

    private final SubjectKeys keys;

    public PageSignature(SubjectKeys keys) {
        this.keys = keys;
    }

    /** 128 bits of a keyed hash of the invoice, in hex; always the same for an invoice. */
    public String of(String invoiceId) {
        return keys.subjectId("client-page:" + invoiceId).substring("sub_".length());
    }

    /** In constant time. */
    public boolean isOf(String invoiceId, String signature) {
        return MessageDigest.isEqual(
                of(invoiceId).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
