package io.echeance.payout.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How money goes out. */
@ConfigMapping(prefix = "echeance.payouts")
public interface PayoutsConfig {

    /** Who carries out what was instructed. */
    enum Rail {
        /** The bank of the sandbox: answers by itself on the next day. */
        SIMULATED,
        /** A real bank: takes the files and answers by status reports. */
        SEPA
    }

    /** SEPA in production, where a simulated bank would lose money; simulated elsewhere. */
    @WithDefault("simulated")
    Rail rail();

    /** A file of a day is written when no further transfer has joined for so long. */
    @WithDefault("300ms")
    Duration gather();
}
