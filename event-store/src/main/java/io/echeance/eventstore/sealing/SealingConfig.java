package io.echeance.eventstore.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How personal data is sealed. */
@ConfigMapping(prefix = "echeance.sealing")
public interface SealingConfig {

    /** Wraps the data keys: 32 random bytes in base64, from the secret store of the installation. */
    String masterKey();

    /** Master keys of before: they still open what they wrapped, until all keys are wrapped anew. */
    Optional<List<String>> previousMasterKeys();

    /**
     * Makes the pseudonyms: 32 random bytes in base64, which never change. Without it they come from the master key; then the master
     * key can't be changed without giving every person another pseudonym.
     */
    Optional<String> pseudonymKey();

    /** Topic of the wrapped keys. */
    @WithDefault("subject-keys")
    String topic();

    /** Opened keys that are held in memory. */
    @WithDefault("10000")
    int cachedKeys();

    /** A reader waits at most this long for the broker when it meets a subject whose key it has not read yet. */
    @WithDefault("10s")
    Duration catchUp();
}
