package io.echeance.gateway.query;

import io.echeance.gateway.domain.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One event of an invoice.
 *
 * @param version      its place in the invoice's life
 * @param businessDate the business day on which it was decided
 * @param source       the service that wrote it
 * @param sequence     version in that service's stream of the invoice
 * @param text         what it means, in one plain sentence
 */
public record TimelineEntry(
        int version,
        String type,
        LocalDate businessDate,
        Instant recordedAt,
        String source,
        int sequence,
        String eventId,
        Text text) {}
