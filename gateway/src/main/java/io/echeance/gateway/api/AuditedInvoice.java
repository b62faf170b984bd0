package io.echeance.gateway.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.echeance.gateway.audit.replay.PointInTime;
import io.echeance.gateway.audit.replay.ReplayedInvoice;

/** An invoice as {@code GET /v1/invoices/{id}} shows it, but as it was, and the evidence for it. */
public record AuditedInvoice(@JsonUnwrapped InvoiceBody invoice, String asOf, Evidence evidence) {

    /**
     * Where its events are on the log.
     *
     * @param events    that were folded
     * @param lastHash  {@code ce_hash} of the last of them
     */
    public record Evidence(
            String topic, int partition, int events, long lastOffset, String lastEventId, String lastHash) {}

    static AuditedInvoice of(ReplayedInvoice replayed, PointInTime until) {
        return new AuditedInvoice(
                InvoiceBody.of(replayed.view()),
                until.toString(),
                new Evidence(
                        "invoice-lifecycle",
                        replayed.partition(),
                        replayed.events(),
                        replayed.lastOffset(),
                        replayed.lastEventId(),
                        replayed.lastHash()));
    }
}
