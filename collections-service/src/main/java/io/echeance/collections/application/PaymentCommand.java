package io.echeance.collections.application;

import io.echeance.collections.domain.CreditorReference;
import io.echeance.collections.domain.Payment;
import java.util.Optional;

/** What can be asked about payments, validated by itself but not against any state. */
public sealed interface PaymentCommand {

    /** How the caller names the invoice. */
    sealed interface Target {
        record ById(String invoiceId) implements Target {}

        record ByReference(CreditorReference reference) implements Target {}
    }

    /**
     * Money came in.
     *
     * @param tenant the supplier to whose invoices the caller is confined; empty for operations
     */
    record Record(Target target, Payment payment, Optional<String> tenant) implements PaymentCommand {}

    /** Money that came in was taken back. */
    record Reverse(String paymentId, String reason) implements PaymentCommand {}
}
