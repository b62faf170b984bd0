package io.echeance.invoice.projection;

import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.invoice.messaging.ForeignEvent;
import io.echeance.invoice.messaging.ForeignEvent.PolicySigned;
import io.echeance.invoice.messaging.ForeignEvent.PolicyTerminated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps who may submit, from {@code supplier-policies}. */
@ApplicationScoped
public class PolicyProjection {

    private static final Set<String> TYPES = Set.of("PolicySigned", "PolicyTerminated");

    public void apply(UnitOfWork work, List<InboundEvent> events) {
        var relevant =
                events.stream().filter(event -> TYPES.contains(event.type())).toList();
        if (relevant.isEmpty()) {
            return;
        }
        var suppliers = relevant.stream().map(InboundEvent::subject).distinct().toList();
        var rows = new HashMap<>(PolicyTable.find(work.sql(), suppliers));
        relevant.forEach(event -> rows.put(event.subject(), next(rows, event)));
        PolicyTable.save(work.sql(), List.copyOf(rows.values()));
    }

    private static Policy next(Map<String, Policy> rows, InboundEvent event) {
        if (event.type().equals("PolicySigned")) {
            var signed = ForeignEvent.read(event, PolicySigned.class);
            return new Policy(signed.supplierId(), signed.siren(), signed.signedOn(), null);
        }
        var policy = rows.get(event.subject());
        if (policy == null) {
            throw new IllegalStateException("the policy of " + event.subject() + " ends before it was signed");
        }
        return policy.terminated(
                ForeignEvent.read(event, PolicyTerminated.class).terminatedOn());
    }
}
