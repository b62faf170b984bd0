package io.echeance.collections.bank.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files of the bank as requests. */
@ConfigMapping(prefix = "echeance.bank-files")
public interface BankFileConfig {

    /** Largest file. */
    @WithDefault("256M")
    MemorySize atMost();

    /** Largest body of any other request. */
    @WithDefault("5M")
    MemorySize otherBodiesAtMost();
}
