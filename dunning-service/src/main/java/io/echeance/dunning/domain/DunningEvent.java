package io.echeance.dunning.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** What happened to the reminders of an invoice. */
public sealed interface DunningEvent {

    String invoiceId();

    int step();

    /**
     * A reminder was handed to the mail server.
     *
     * @param language    ISO 639-1
     * @param outstanding what the client owed of the invoice, as the mail says
     * @param penalties   interest and fixed indemnity as the mail says; null where the mail does not mention them
     */
    record ReminderSent(
            String invoiceId,
            int step,
            ReminderKind kind,
            Channel channel,
            LocalDate plannedOn,
            LocalDate sentOn,
            String messageId,
            String language,
            Money outstanding,
            Money penalties)
            implements DunningEvent {}

    /**
     * A reminder that was sent came back.
     *
     * @param messageId of the mail
     * @param reason    enhanced status code of the report (RFC 3463), e.g. {@code 5.1.1}
     */
    record ReminderBounced(String invoiceId, int step, String messageId, String reason) implements DunningEvent {}

    /** A step will not be sent. */
    record ReminderSkipped(String invoiceId, int step, LocalDate plannedOn, SkipReason reason)
            implements DunningEvent {}
}
