package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.PageSignature;
import jakarta.enterprise.context.ApplicationScoped;

/** Addresses of the client's page, as mails carry them. */
@ApplicationScoped
public class ClientLinks {

    private final String publicUrl;
    private final PageSignature signature;

    public ClientLinks(DunningConfig config, PageSignature signature) {
        this.publicUrl = config.page().publicUrl();
        this.signature = signature;
    }

    String of(String invoiceId) {
        return publicUrl + "/client/" + invoiceId + "/" + signature.of(invoiceId);
    }
}
