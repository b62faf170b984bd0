package io.echeance.coverage.policy.api;

import io.echeance.coverage.api.BusinessDay;
import io.echeance.coverage.api.RequestBody;
import io.echeance.coverage.policy.domain.PolicyCommand.Terminate;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads the end of a policy: from today on where no day is named, never in the past. */
@ApplicationScoped
public class TerminationReader {

    private final RequestSchema schema = RequestSchema.load("/schemas/policy-termination-request.json");
    private final BusinessDay day;

    public TerminationReader(BusinessDay day) {
        this.day = day;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 */
    Terminate read(String supplierId, byte[] bytes, String terminatedBy, Instant at) {
        var body = new RequestBody(schema, bytes);
        var today = day.today();
        body.check(
                body.date("terminatedOn"),
                terminatedOn -> !terminatedOn.isBefore(today),
                "/terminatedOn",
                "in-the-past",
                "must not be before today on the business calendar, " + today);
        body.refuseFaults();
        return new Terminate(
                supplierId,
                body.date("terminatedOn").orElse(today),
                terminatedBy,
                body.text("reason").orElse(null),
                at);
    }
}
