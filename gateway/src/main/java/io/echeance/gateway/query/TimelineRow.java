package io.echeance.gateway.query;

import io.echeance.gateway.domain.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** An event of an invoice's timeline. Written by the projection only. */
@Entity
@Immutable
@Table(name = "timeline")
@IdClass(TimelineRow.Key.class)
public class TimelineRow {

    /** An invoice's event by its place in the invoice's life. */
    public record Key(String invoiceId, int version) {}

    @Id
    @Column(name = "invoice_id")
    String invoiceId;

    @Id
    int version;

    @Column(name = "event_id")
    String eventId;

    String type;

    String source;

    int sequence;

    @Column(name = "business_date")
    LocalDate businessDate;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "text_fr")
    String french;

    @Column(name = "text_en")
    String english;

    /** The row as callers of the API see it. */
    public TimelineEntry toEntry() {
        return new TimelineEntry(
                version, type, businessDate, recordedAt, source, sequence, eventId, new Text(french, english));
    }
}
