package io.echeance.acceptance.verify;

import io.echeance.eventstore.audit.LogVerification;
import io.echeance.eventstore.audit.LogVerification.Result;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.local.LocalSystem;
import java.time.Instant;
import java.util.List;

/** The nine checks on a local system at rest. */
public final class Verification {

    private Verification() {}

    /** Of the topics and the databases. */
    public static Result ofAll(LocalSystem system) {
        return LogVerification.run(
                Contract.plan(Broker.at(system.bootstrapServers()), Stores.of(system), Instant.MAX),
                (read, all, since) -> {});
    }

    /** Of the topics alone. */
    public static Result ofTopics(LocalSystem system) {
        return LogVerification.run(
                Contract.plan(Broker.at(system.bootstrapServers()), List.of(), Instant.MAX), (read, all, since) -> {});
    }
}
