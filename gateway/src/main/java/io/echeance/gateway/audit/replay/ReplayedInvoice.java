package io.echeance.gateway.audit.replay;

import io.echeance.gateway.domain.InvoiceView;

/**
 * An invoice as it was, folded from the log alone.
 *
 * @param events      that were folded
 * @param partition   of the topic, where they are
 * @param lastOffset  of the last of them
 * @param lastEventId of the last of them
 * @param lastHash    its {@code ce_hash}
 */
public record ReplayedInvoice(
        InvoiceView view, int events, int partition, long lastOffset, String lastEventId, String lastHash) {}
