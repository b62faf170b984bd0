package io.echeance.dunning.application;

import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.ReminderKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Settings of the reminders. The plan and the table of rates have their defaults in application.properties. */
@ConfigMapping(prefix = "echeance.dunning")
public interface DunningConfig {

    /** The steps in order; the first has number 0. */
    List<Step> plan();

    Penalties penalties();

    Sender sender();

    Mail mail();

    Account account();

    /** One step of the plan. */
    interface Step {
        /** Calendar days from the due date. */
        int day();

        ReminderKind kind();

        @WithDefault("EMAIL")
        Channel channel();
    }

    /** Late penalties, C. com. L441-10 and D441-5. */
    interface Penalties {
        /** First step that mentions them. */
        @WithDefault("3")
        int fromStep();

        @WithDefault("365")
        int daysInYear();

        /** EUR per invoice. */
        @WithDefault("40.00")
        BigDecimal indemnity();

        /** Yearly rate as a fraction, by the first day of its half-year. */
        Map<LocalDate, BigDecimal> rates();
    }

    /** From the intention to the mail server. */
    interface Sender {
        /** Most mails that are claimed at once. */
        @WithDefault("50")
        int pageSize();

        /** Looks at least this often; a new reminder wakes it at once. */
        @WithDefault("1s")
        Duration poll();

        /** First and longest wait after the mail server could not take a mail. */
        @WithDefault("1s")
        Duration retryAfter();

        @WithDefault("5m")
        Duration retryAtMost();

        /** Waits at most this long until this service has read what is on the log, before it looks again. */
        @WithDefault("10s")
        Duration catchUp();
    }

    /** What the mails say about their sender. */
    interface Mail {
        /** Address in From; its display name is the supplier's. */
        String from();

        /** Right-hand side of Message-IDs (RFC 5322). */
        String messageIdDomain();

        /** Most mails at the server at once; less than quarkus.mailer.max-pool-size. */
        @WithDefault("10")
        int connections();

        /** A mail server that is silent for this long has an unknown outcome. */
        @WithDefault("60s")
        Duration timeout();
    }

    /** The account to which the client pays. */
    interface Account {
        String beneficiary();

        String iban();
    }
}
