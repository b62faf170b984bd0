package io.echeance.coverage.limit.api;

import io.echeance.coverage.api.BusinessDay;
import io.echeance.coverage.api.RequestBody;
import io.echeance.coverage.config.CoverageConfig;
import io.echeance.coverage.limit.domain.DebtorLimit;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Reads a limit to set; names every fault of form and content at once. */
@ApplicationScoped
public class DebtorLimitRequestReader {

    private final RequestSchema schema = RequestSchema.load("/schemas/debtor-limit-request.json");
    private final BigDecimal most;
    private final BusinessDay day;

    public DebtorLimitRequestReader(CoverageConfig config, BusinessDay day) {
        this.most = config.maxDebtorLimit();
        this.day = day;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 */
    DebtorLimit read(byte[] bytes, String setBy) {
        var body = new RequestBody(schema, bytes);
        body.check(
                body.euro("limit"),
                limit -> limit.getAmount().compareTo(most) <= 0,
                "/limit/amount",
                "out-of-range",
                "must be at most " + most + " EUR");
        var today = day.today();
        body.check(
                body.date("expiresOn"),
                expiresOn -> !expiresOn.isBefore(today),
                "/expiresOn",
                "in-the-past",
                "must not be before today on the business calendar, " + today);
        body.refuseFaults();
        return new DebtorLimit(
                body.euro("limit").orElseThrow(),
                body.text("reason").orElseThrow(),
                body.date("expiresOn").orElse(null),
                setBy);
    }
}
