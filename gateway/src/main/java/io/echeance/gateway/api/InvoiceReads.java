package io.echeance.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echeance.gateway.application.PendingWrites;
import io.echeance.gateway.application.ReadModelBehind;
import io.echeance.gateway.application.ReadYourWrites;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.messaging.EventJson;
import io.echeance.gateway.query.InvoiceRow;
import io.echeance.gateway.query.Invoices;
import io.echeance.gateway.security.Identity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads of the read model, each after all writes that it has to show. */
@ApplicationScoped
public class InvoiceReads {

    private final Invoices invoices;
    private final PendingWrites pending;
    private final ReadYourWrites reads;

    public InvoiceReads(Invoices invoices, PendingWrites pending, ReadYourWrites reads) {
        this.invoices = invoices;
        this.pending = pending;
        this.reads = reads;
    }

    /** Fails with a 404 problem when there is none that the caller may see. */
    Uni<InvoiceRow> visible(String invoiceId, Identity caller) {
        ResourceId.INVOICE.check(invoiceId);
        return afterWritesTo(invoiceId, () -> invoices.find(invoiceId))
                .onFailure(ReadModelBehind.class)
                .transform(failure -> Failures.behind(false))
                .map(row -> row.filter(found -> caller.sees(found.supplierId()))
                        .orElseThrow(() -> ResourceId.INVOICE.notFound(invoiceId)));
    }

    /** The invoice right after a command; fails with {@link ReadModelBehind}. */
    Uni<Optional<InvoiceRow>> afterCommand(String invoiceId) {
        return afterWritesTo(invoiceId, () -> invoices.find(invoiceId));
    }

    <T> Uni<T> list(Identity caller, Supplier<Uni<T>> read) {
        return reads.after(pending.ofTenant(caller.tenant()), read)
                .onFailure(ReadModelBehind.class)
                .transform(failure -> Failures.behind(false));
    }

    private <T> Uni<T> afterWritesTo(String invoiceId, Supplier<Uni<T>> read) {
        return reads.after(pending.ofSubject(invoiceId), read);
    }

    static InvoiceBody body(InvoiceRow row) {
        try {
            return InvoiceBody.of(EventJson.MAPPER.readValue(row.view(), InvoiceView.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the row of " + row.invoiceId() + " is not readable", e);
        }
    }
}
