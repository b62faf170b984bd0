package io.echeance.payout.messaging;

import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.sealing.Sealed;
import io.echeance.payout.domain.Fact;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what other services write, tolerantly: only the fields that matter here, whatever else is there. */
final class ForeignEvents {

    static final String DAY_OPENED = "DayOpened";
    static final String INVOICE_SUBMITTED = "InvoiceSubmitted";

    /** Each carries the whole policy, under a version of its own. */
    static final Set<String> POLICIES = Set.of("PolicySigned", "PolicyAmended");

    /** A business day has begun. */
    record DayOpened(LocalDate date) {}

    /** A version of a supplier's policy, with its sealed bank details. */
    record Policy(String supplierId, int policyVersion, String supplierName, String siren, Sealed contact) {}

    /** How an invoice is called. */
    record InvoiceSubmitted(String invoiceId, String supplierId, String invoiceNumber, Debtor debtor) {

        record Debtor(String siren, String name) {}
    }

    /** Types of facts about an invoice; every other type on its topic does not matter here. */
    static final Map<String, Class<? extends Fact>> FACTS = Map.of(
            "CoverageGranted", Fact.CoverageGranted.class,
            "DueDateReached", Fact.DueDateReached.class,
            "InvoiceCancelled", Fact.InvoiceCancelled.class,
            "PaymentReceived", Fact.PaymentReceived.class,
            "PaymentReversed", Fact.PaymentReversed.class,
            "ClientPaid", Fact.ClientPaid.class,
            "DefaultDeclared", Fact.DefaultDeclared.class);

    private ForeignEvents() {}

    static Optional<Fact> fact(InboundEvent event) {
        return Optional.ofNullable(FACTS.get(event.type())).map(form -> read(event, form));
    }

    /** @throws IllegalArgumentException when the data is not of the form; the event is then parked */
    static <T> T read(InboundEvent event, Class<T> form) {
        try {
            return EventJson.MAPPER.readValue(event.data(), form);
        } catch (IOException e) {
            throw new IllegalArgumentException(event.type() + " is not of its form: " + e.getMessage(), e);
        }
    }
}
