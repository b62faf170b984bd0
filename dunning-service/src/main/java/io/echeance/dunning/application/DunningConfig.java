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
import java.util.Optional;

/** Settings of the reminders. The plan and the table of rates have their defaults in application.properties. */
@ConfigMapping(prefix = "echeance.dunning")
public interface DunningConfig {

    /** The steps in order; the first has number 0. */
    List<Step> plan();

    Penalties penalties();

    Sender sender();

    MailConfig mail();

    Account account();

    Collector collector();

    MailConfig.Bounces bounces();

    Page page();

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
        /** Reminders that are claimed at once; at most twice as many are under way. */
        @WithDefault("200")
        int pageSize();

        /** Mails that a person gets on one day at most: each is in the name of another supplier and lists all its invoices. */
        @WithDefault("3")
        int mailsPerPersonAndDay();

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

    /** Who collects: named in every first letter (CPCE R124-4). */
    interface Collector {
        String name();

        String address();

        /** 9 digits. */
        String siren();
    }

    /** The account to which the client pays. */
    interface Account {
        String beneficiary();

        String iban();

        /** Only for banks that ask for it (EPC069-12 version 002 does not). */
        Optional<String> bic();
    }

    /** The client's page. */
    interface Page {
        /** Public address of the gateway, without a slash at the end: links in mails begin with it. */
        String publicUrl();
    }
}
