package io.echeance.invoice.calendar.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Who opens the business days. */
@ConfigMapping(prefix = "echeance.calendar")
public interface CalendarConfig {

    enum Mode {
        /** This service, by the clock of the time zone. */
        LIVE,
        /** The test clock. */
        SANDBOX
    }

    Mode mode();

    /** The first day of a sandbox that has had none; without it today. */
    Optional<LocalDate> from();

    /** Where a business day begins. */
    @WithDefault("Europe/Paris")
    ZoneId zone();

    /** Between two looks at the clock. */
    @WithDefault("30s")
    Duration lookEvery();
}
