package io.echeance.coverage.decision.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.decision.application.InvoiceFact;
import io.echeance.coverage.decision.domain.CoverRequest;
import io.echeance.coverage.decision.domain.GrossAmount;
import io.echeance.coverage.decision.messaging.ForeignEvents.ClientPaid;
import io.echeance.coverage.decision.messaging.ForeignEvents.DayOpened;
import io.echeance.coverage.decision.messaging.ForeignEvents.InvoiceSubmitted;
import io.echeance.coverage.decision.messaging.ForeignEvents.PaymentReversed;
import io.echeance.eventstore.inbox.InboundEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** From the events of the log to the facts that matter for cover. The invoice is the subject of each of them. */
public final class InvoiceFactReader {

    private final ObjectMapper json;

    public InvoiceFactReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @return empty for types that do not matter here
     * @throws RuntimeException when the data is not of the type's form
     */
    public Optional<InvoiceFact> read(InboundEvent event) {
        var invoiceId = event.subject();
        return Optional.ofNullable(
                switch (event.type()) {
                    case "InvoiceSubmitted" -> submitted(event);
                    case "InvoiceCancelled" -> new InvoiceFact.Cancelled(invoiceId);
                    case "ClientPaid" -> new InvoiceFact.PaidInFull(invoiceId, paidOn(event));
                    case "DefaultDeclared" -> new InvoiceFact.InDefault(invoiceId);
                    case "PaymentReversed" -> reversed(event);
                    default -> null;
                });
    }

    public LocalDate day(InboundEvent event) {
        return required(map(event, DayOpened.class).date(), "date", event);
    }

    private LocalDate paidOn(InboundEvent event) {
        return required(map(event, ClientPaid.class).paidOn(), "paidOn", event);
    }

    private InvoiceFact reversed(InboundEvent event) {
        var outstanding = required(map(event, PaymentReversed.class).outstanding(), "outstanding", event);
        return outstanding.amount().signum() > 0
                ? new InvoiceFact.Reopened(event.subject())
                : new InvoiceFact.StillPaid(event.subject());
    }

    private InvoiceFact submitted(InboundEvent event) {
        var data = map(event, InvoiceSubmitted.class);
        var gross = required(data.gross(), "gross", event);
        var request = new CoverRequest(
                event.businessDate(),
                new GrossAmount(
                        required(gross.amount(), "gross/amount", event),
                        required(gross.currency(), "gross/currency", event)),
                required(data.issueDate(), "issueDate", event),
                required(data.dueDate(), "dueDate", event),
                required(data.supplierSiren(), "supplierSiren", event),
                required(data.debtor(), "debtor", event).siren());
        return new InvoiceFact.Submitted(
                event.subject(),
                required(data.supplierId(), "supplierId", event),
                request,
                event.event().time(),
                event.asCause());
    }

    private static <T> T required(T value, String field, InboundEvent event) {
        return Objects.requireNonNull(
                value,
                () -> "%s %s has no %s".formatted(event.type(), event.event().id(), field));
    }

    private <T> T map(InboundEvent event, Class<T> form) {
        try {
            return json.readValue(event.data(), form);
        } catch (IOException e) {
            throw new IllegalArgumentException(event.type() + " is not of its form: " + e.getMessage(), e);
        }
    }
}
