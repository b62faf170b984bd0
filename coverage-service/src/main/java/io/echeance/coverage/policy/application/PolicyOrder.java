package io.echeance.coverage.policy.application;

import io.echeance.coverage.policy.domain.PolicyCommand;

/**
 * A command on a policy and what it relies on.
 *
 * @param ifMatch    the header, or null: any version will do
 * @param mergedFrom version of the policy that parts of the command were taken from, or null: a later one makes the command stale
 */
public record PolicyOrder(PolicyCommand command, String ifMatch, Integer mergedFrom) {

    /** Relies on nothing. */
    public static PolicyOrder of(PolicyCommand command) {
        return new PolicyOrder(command, null, null);
    }

    String supplierId() {
        return command.supplierId();
    }
}
