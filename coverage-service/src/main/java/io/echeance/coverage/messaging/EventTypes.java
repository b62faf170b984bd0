package io.echeance.coverage.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.decision.domain.CoverageCommand;
import io.echeance.coverage.decision.domain.CoverageDecider;
import io.echeance.coverage.decision.domain.CoverageEvent;
import io.echeance.coverage.decision.domain.CoverageState;
import io.echeance.coverage.limit.domain.DebtorLimitCommand;
import io.echeance.coverage.limit.domain.DebtorLimitDecider;
import io.echeance.coverage.limit.domain.DebtorLimitEvent;
import io.echeance.coverage.limit.domain.DebtorLimitState;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyDecider;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The events that this service writes: their stable names, forms and topics. */
@Singleton
public class EventTypes {

    private final ObjectMapper json = EventJson.mapper();

    @Produces
    @Singleton
    public AggregateType<PolicyCommand, PolicyState, PolicyEvent> policies() {
        var codec = new JsonEventCodec<PolicyEvent>(json)
                .register("PolicySigned", "policy-signed-1.json", PolicyEvent.PolicySigned.class)
                .register("PolicyAmended", "policy-amended-1.json", PolicyEvent.PolicyAmended.class)
                .register("PolicyTerminated", "policy-terminated-1.json", PolicyEvent.PolicyTerminated.class);
        return new AggregateType<>("supplier-policies", new PolicyDecider(), codec);
    }

    @Produces
    @Singleton
    public AggregateType<DebtorLimitCommand, DebtorLimitState, DebtorLimitEvent> debtorLimits() {
        var codec = new JsonEventCodec<DebtorLimitEvent>(json)
                .register("DebtorLimitSet", "debtor-limit-set-1.json", DebtorLimitEvent.DebtorLimitSet.class);
        return new AggregateType<>("debtor-limits", new DebtorLimitDecider(), codec);
    }

    @Produces
    @Singleton
    public AggregateType<CoverageCommand, CoverageState, CoverageEvent> coverage() {
        var codec = new JsonEventCodec<CoverageEvent>(json)
                .register("CoverageGranted", "coverage-granted-1.json", CoverageEvent.CoverageGranted.class)
                .register("CoverageDeclined", "coverage-declined-1.json", CoverageEvent.CoverageDeclined.class)
                .register("CoverageReferred", "coverage-referred-1.json", CoverageEvent.CoverageReferred.class);
        return new AggregateType<>("invoice-lifecycle", new CoverageDecider(), codec);
    }
}
