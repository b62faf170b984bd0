package io.echeance.payout.adapter.sepa;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The account from which suppliers are paid, and who holds it. The defaults are the sandbox's. */
@ConfigMapping(prefix = "echeance.sepa")
public interface SepaConfig {

    /** At most 70 characters. */
    @WithDefault("Echeance")
    String debtorName();

    @WithDefault("FR7630006000011234567890189")
    String debtorIban();

    /** Left out where the bank knows it from the IBAN. */
    Optional<String> debtorBic();

    Address address();

    /** Structured, as banks no longer take free lines. */
    interface Address {
        @WithDefault("rue de la Banque")
        String street();

        @WithDefault("1")
        String buildingNumber();

        @WithDefault("75002")
        String postalCode();

        @WithDefault("Paris")
        String town();

        /** ISO 3166 alpha-2. */
        @WithDefault("FR")
        String country();
    }
}
