package io.echeance.coverage.quote.api;

import io.echeance.coverage.api.RequestBody;
import io.echeance.coverage.decision.domain.GrossAmount;
import io.echeance.coverage.quote.application.QuoteRequest;
import io.echeance.eventstore.http.RequestSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Reads what is asked about; names every fault of form and content at once. */
@ApplicationScoped
public class QuoteReader {

    private final RequestSchema schema = RequestSchema.load("/schemas/quote-request.json");

    /**
     * @param supplierId of the token
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422
     */
    QuoteRequest read(byte[] bytes, String supplierId) {
        var body = new RequestBody(schema, bytes);
        body.require(body.has("debtor") || body.has("debtorSiren"), "/debtor");
        body.check(
                body.text("supplierId"),
                supplierId::equals,
                "/supplierId",
                "supplier-not-own",
                "must be " + supplierId + ", the supplier of the token, or be left out");
        body.check(
                body.decimal("gross/amount"),
                amount -> amount.signum() > 0,
                "/gross/amount",
                "amount-not-positive",
                "must be more than 0");
        var issueDate = body.date("issueDate");
        body.check(
                body.date("dueDate"),
                dueDate -> issueDate.filter(dueDate::isBefore).isEmpty(),
                "/dueDate",
                "due-before-issue",
                "must not be before the issue date");
        body.refuseFaults();
        return new QuoteRequest(
                supplierId,
                body.text("debtor/siren").or(() -> body.text("debtorSiren")).orElseThrow(),
                new GrossAmount(
                        new BigDecimal(body.text("gross/amount").orElseThrow()),
                        body.text("gross/currency").orElseThrow()),
                issueDate.orElse(null),
                body.date("dueDate").orElseThrow());
    }
}
