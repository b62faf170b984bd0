package io.echeance.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the audit. */
@ConfigMapping(prefix = "echeance.audit")
public interface AuditConfig {

    /** The log goes on while it is verified: facts that are younger may still be on their way to their effects. */
    @WithDefault("10s")
    Duration settle();

    /** A running verification says how far it is at least this often. */
    @WithDefault("1s")
    Duration report();

    /** Without a word for so long, its runner is gone and the verification has failed. */
    @WithDefault("60s")
    Duration silence();

    /** Path of the key that signs exports: a PKCS 8 PEM, EC P-256. Auditors get its public half out of band. */
    @WithDefault("${echeance.internal.private-key}")
    String signingKey();

    /** Most verifications that wait or run; one more is refused. */
    @WithDefault("10")
    int waiting();
}
