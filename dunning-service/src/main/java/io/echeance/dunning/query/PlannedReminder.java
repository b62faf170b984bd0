package io.echeance.dunning.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** A step of an invoice's plan and what became of it. */
@Entity
@Table(name = "reminder_steps")
@IdClass(PlannedReminder.Key.class)
public class PlannedReminder {

    /** One row per invoice and step. */
    public record Key(String invoiceId, int step) implements Serializable {}

    @Id
    @Column(name = "invoice_id")
    String invoiceId;

    @Id
    int step;

    String kind;
    String channel;

    @Column(name = "planned_on")
    LocalDate plannedOn;

    String outcome;

    @Column(name = "sent_on")
    LocalDate sentOn;

    @Column(name = "message_id")
    String messageId;

    String reason;

    /** As a value that leaves the session. */
    ReminderView view() {
        return new ReminderView(step, kind, channel, plannedOn, outcome, sentOn, messageId, reason);
    }
}
