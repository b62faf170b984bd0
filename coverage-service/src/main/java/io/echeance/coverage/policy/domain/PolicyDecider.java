package io.echeance.coverage.policy.domain;

import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicySigned;
import io.echeance.coverage.policy.domain.PolicyState.InForce;
import io.echeance.coverage.policy.domain.PolicyState.Unsigned;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;

/** One policy per supplier: signed once. */
public final class PolicyDecider implements Decider<PolicyCommand, PolicyState, PolicyEvent> {

    /** A supplier that has a policy already. */
    public static final String POLICY_EXISTS = "policy-exists";

    private static final int FIRST_VERSION = 1;

    @Override
    public PolicyState initialState() {
        return new Unsigned();
    }

    @Override
    public Decision<PolicyEvent> decide(PolicyCommand command, PolicyState state) {
        return switch (command) {
            case Sign sign -> sign(sign, state);
        };
    }

    private static Decision<PolicyEvent> sign(Sign command, PolicyState state) {
        return switch (state) {
            case Unsigned unsigned -> Decision.accept(PolicySigned.from(command, FIRST_VERSION));
            case InForce inForce ->
                Decision.reject(
                        POLICY_EXISTS,
                        "The supplier %s has a policy already: version %d is in force."
                                .formatted(command.supplierId(), inForce.version()));
        };
    }

    @Override
    public PolicyState evolve(PolicyState state, PolicyEvent event) {
        return switch (event) {
            case PolicySigned signed -> new InForce(signed.policyVersion(), signed.terms());
        };
    }
}
