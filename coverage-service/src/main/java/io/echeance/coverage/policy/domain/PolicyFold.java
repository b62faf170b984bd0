package io.echeance.coverage.policy.domain;

import io.echeance.coverage.policy.domain.PolicyEvent.PolicyAmended;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicySigned;
import io.echeance.coverage.policy.domain.PolicyEvent.PolicyTerminated;
import io.echeance.coverage.policy.domain.PolicyState.InForce;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyState.Terminated;
import java.util.List;

/** The policy is the fold of its events; every version is kept, as decisions name theirs. */
final class PolicyFold {

    private PolicyFold() {}

    static PolicyState apply(PolicyState state, PolicyEvent event) {
        return switch (event) {
            case PolicySigned e -> new InForce(e.holder(), signed(state, e));
            case PolicyAmended e -> amended((Signed) state, e);
            case PolicyTerminated e -> terminated((Signed) state, e);
        };
    }

    private static PolicyVersions signed(PolicyState state, PolicySigned event) {
        var version = new PolicyVersion(event.policyVersion(), event.effectiveAt(), event.terms(), null);
        return state instanceof Signed before ? before.versions().with(version) : new PolicyVersions(List.of(version));
    }

    private static PolicyState amended(Signed policy, PolicyAmended event) {
        var ending = policy.versions().current().ending();
        var versions = policy.versions()
                .with(new PolicyVersion(event.policyVersion(), event.effectiveAt(), event.terms(), ending));
        return switch (policy) {
            case InForce inForce -> new InForce(event.holder(), versions);
            case Terminated ended -> new Terminated(event.holder(), versions, ended.terminatedOn());
        };
    }

    private static PolicyState terminated(Signed policy, PolicyTerminated event) {
        var ending = new PolicyVersion.Ending(event.terminatedOn(), event.effectiveAt());
        return new Terminated(policy.holder(), policy.versions().ended(ending), event.terminatedOn());
    }
}
