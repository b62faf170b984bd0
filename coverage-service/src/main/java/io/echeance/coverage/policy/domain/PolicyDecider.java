package io.echeance.coverage.policy.domain;

import io.echeance.coverage.policy.domain.PolicyCommand.Amend;
import io.echeance.coverage.policy.domain.PolicyCommand.Sign;
import io.echeance.coverage.policy.domain.PolicyCommand.Terminate;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicyAmended;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicySigned;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicyTerminated;
import io.echeance.coverage.policy.domain.PolicyState.InForce;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyState.Terminated;
import io.echeance.coverage.policy.domain.PolicyState.Unsigned;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;

/** One policy per supplier at a time, in versions; after its end another one may be signed. */
public final class PolicyDecider implements Decider<PolicyCommand, PolicyState, PolicyEvent> {

    /** A supplier that has a policy already. */
    public static final String POLICY_EXISTS = "policy-exists";

    /** A new policy that begins before the end of the last one. */
    public static final String POLICY_OVERLAPS = "policy-overlaps";

    /** Nothing was ever signed. */
    public static final String POLICY_MISSING = "policy-missing";

    /** What has ended has no terms to change, and can't end again. */
    public static final String POLICY_TERMINATED = "policy-terminated";

    private static final int FIRST_VERSION = 1;

    @Override
    public PolicyState initialState() {
        return new Unsigned();
    }

    @Override
    public Decision<PolicyEvent> decide(PolicyCommand command, PolicyState state) {
        return switch (command) {
            case Sign sign -> sign(sign, state);
            case Amend amend -> state instanceof Signed signed ? amend(amend, signed) : missing(command);
            case Terminate terminate ->
                state instanceof Signed signed ? terminate(terminate, signed) : missing(command);
        };
    }

    private static Decision<PolicyEvent> sign(Sign command, PolicyState state) {
        return switch (state) {
            case Unsigned unsigned ->
                Decision.accept(
                        new PolicySigned(command.supplierId(), FIRST_VERSION, command.holder(), command.terms(), null));
            case InForce inForce ->
                Decision.reject(
                        POLICY_EXISTS,
                        "The supplier %s has a policy already: version %d is in force."
                                .formatted(
                                        command.supplierId(),
                                        inForce.versions().current().number()));
            case Terminated ended -> signAgain(command, ended);
        };
    }

    private static Decision<PolicyEvent> signAgain(Sign command, Terminated ended) {
        if (command.holder().signedOn().isBefore(ended.terminatedOn())) {
            return Decision.reject(
                    POLICY_OVERLAPS,
                    "The last policy of the supplier %s covers until %s; a new one can be signed on that day or later."
                            .formatted(command.supplierId(), ended.terminatedOn()));
        }
        return Decision.accept(
                new PolicySigned(command.supplierId(), next(ended), command.holder(), command.terms(), command.at()));
    }

    private static Decision<PolicyEvent> amend(Amend command, Signed policy) {
        var holder = command.holder().applyTo(policy.holder());
        var before = policy.versions().current().terms();
        var terms = command.change().applyTo(before);
        if (holder.equals(policy.holder()) && terms.equals(before)) {
            return Decision.accept();
        }
        if (policy instanceof Terminated ended && !terms.equals(before)) {
            return terminated(command.supplierId(), ended);
        }
        return Decision.accept(new PolicyAmended(
                command.supplierId(),
                next(policy),
                holder,
                terms,
                command.amendedOn(),
                command.amendedBy(),
                command.reason(),
                command.at()));
    }

    private static Decision<PolicyEvent> terminate(Terminate command, Signed policy) {
        return switch (policy) {
            case Terminated ended -> terminated(command.supplierId(), ended);
            case InForce inForce ->
                Decision.accept(new PolicyTerminated(
                        command.supplierId(),
                        inForce.versions().current().number(),
                        command.terminatedOn(),
                        command.terminatedBy(),
                        command.reason(),
                        command.at()));
        };
    }

    private static Decision<PolicyEvent> terminated(String supplierId, Terminated ended) {
        return Decision.reject(
                POLICY_TERMINATED,
                "The policy of %s was terminated: it covers nothing that is submitted on %s or later."
                        .formatted(supplierId, ended.terminatedOn()));
    }

    private static Decision<PolicyEvent> missing(PolicyCommand command) {
        return Decision.reject(POLICY_MISSING, "The supplier %s has no policy.".formatted(command.supplierId()));
    }

    private static int next(Signed policy) {
        return policy.versions().current().number() + 1;
    }

    @Override
    public PolicyState evolve(PolicyState state, PolicyEvent event) {
        return PolicyFold.apply(state, event);
    }
}
