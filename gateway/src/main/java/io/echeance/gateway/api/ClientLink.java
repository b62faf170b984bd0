package io.echeance.gateway.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** A link of the form that mails carry; whether it was signed is for dunning-service to say. */
record ClientLink(String invoiceId, String signature) {

    private static final Pattern INVOICE = Pattern.compile("inv_[0-9a-f-]{32,36}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{32}");

    static Optional<ClientLink> of(String invoiceId, String signature) {
        return INVOICE.matcher(invoiceId).matches()
                        && SIGNATURE.matcher(signature).matches()
                ? Optional.of(new ClientLink(invoiceId, signature))
                : Optional.empty();
    }

    String internal() {
        return "/internal" + page();
    }

    String page() {
        return "/client/" + invoiceId + "/" + signature;
    }
}
