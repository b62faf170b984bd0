package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.BusinessDay;
import io.echeance.coverage.policy.application.ContactSealing;
import io.echeance.coverage.policy.application.PolicyOrder;
import io.echeance.coverage.policy.application.SupplierContact;
import io.echeance.coverage.policy.domain.HolderChange;
import io.echeance.coverage.policy.domain.PolicyCommand.Amend;
import io.echeance.coverage.policy.domain.SealedContact;
import io.echeance.coverage.policy.query.PolicyEntity;
import io.echeance.coverage.policy.query.PolicyQueries;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Makes an amendment of a request. IBAN and e-mail are sealed together, so one that changes alone is joined with the other as
 * it is now; the order then only holds for the version that it was joined with.
 */
@ApplicationScoped
public class PolicyAmendments {

    private final PolicyChangeReader reader;
    private final PolicyQueries policies;
    private final ContactSealing sealing;
    private final BusinessDay day;

    public PolicyAmendments(
            PolicyChangeReader reader, PolicyQueries policies, ContactSealing sealing, BusinessDay day) {
        this.reader = reader;
        this.policies = policies;
        this.sealing = sealing;
        this.day = day;
    }

    /** Fails with a problem: 400, 404, 422, 503, or 409 when half of an erased contact shall change. */
    Uni<PolicyOrder> order(String supplierId, String ifMatch, byte[] body, String by, Instant at) {
        return policies.find(supplierId)
                .onItem()
                .ifNull()
                .failWith(() -> PolicyReadResource.missing(supplierId))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(policy -> order(policy, reader.read(body), ifMatch, by, at));
    }

    private PolicyOrder order(PolicyEntity policy, PolicyChangeRequest change, String ifMatch, String by, Instant at) {
        var amendment = amendment(policy, change, day.today(), by, at);
        return new PolicyOrder(amendment, ifMatch, change.changesContact() ? policy.version : null);
    }

    private Amend amendment(PolicyEntity policy, PolicyChangeRequest change, LocalDate today, String by, Instant at) {
        var contact = change.changesContact() ? contact(policy, change) : null;
        return new Amend(
                policy.supplierId,
                new HolderChange(change.supplierName(), contact),
                change.terms(),
                today,
                by,
                change.reason(),
                at);
    }

    /** Sealing the same text twice gives two texts, so what does not change is not sealed again. */
    private SealedContact contact(PolicyEntity policy, PolicyChangeRequest change) {
        var before = sealing.open(policy.holder().contact());
        if (before.isEmpty() && (change.iban() == null || change.email() == null)) {
            throw Problems.toException(Problem.conflict(
                    "contact-erased", "The supplier's contact was erased: give IBAN and e-mail together."));
        }
        var after = new SupplierContact(
                change.iban() != null ? change.iban() : before.orElseThrow().iban(),
                change.email() != null ? change.email() : before.orElseThrow().email());
        return before.filter(after::equals).isPresent() ? null : sealing.seal(policy.supplierId, after);
    }
}
