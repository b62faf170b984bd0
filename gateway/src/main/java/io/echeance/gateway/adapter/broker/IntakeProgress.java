package io.echeance.gateway.adapter.broker;

import io.echeance.eventstore.inbox.LogProgress;
import io.echeance.gateway.adapter.services.ServiceName;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How far invoice-service has read the policies: it refuses the invoices of a supplier whose policy has ended, as soon as it
 * knows. What comes in before that is declined by coverage-service, so this is about a clear answer, not about money.
 */
@ApplicationScoped
public class IntakeProgress {

    private static final List<String> POLICIES = List.of("supplier-policies");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LogProgress progress;

    public IntakeProgress(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.progress = new LogProgress(broker, ServiceName.INVOICE.id(), POLICIES);
    }

    @PreDestroy
    void close() {
        progress.close();
    }

    /** Completes when it has read what is on the topic now, or after a while when it is away; never fails. */
    public Uni<Boolean> hasReadPolicies() {
        return Uni.createFrom().completionStage(() -> progress.reachesEnd(PATIENCE));
    }
}
