package io.echeance.coverage.config;

import io.smallrye.config.WithDefault;

/** Who insures, as the mandate names it. */
public interface Insurer {

    @WithDefault("Échéance Assurance-crédit")
    String name();

    @WithDefault("1 place de l'Échéance, 75002 Paris")
    String address();

    /** Where a supplier writes to end the mandate or to complain. */
    @WithDefault("contrats@echeance.example")
    String email();

    /** Days of notice after which the supplier's own termination takes effect. */
    @WithDefault("30")
    int noticeDays();
}
