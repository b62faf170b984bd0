package io.echeance.collections.bank.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.collections.bank.application.BankCommand.Target;
import io.echeance.collections.bank.domain.Allocation;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.RequestSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The body of a match by hand. */
final class MatchForm {

    private static final RequestSchema SCHEMA = RequestSchema.load("/schemas/match-request.json");
    private static final List<String> TARGETS = List.of("invoiceId", "invoiceIds", "debtorSiren", "allocations");

    private MatchForm() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 that names every fault */
    static Target read(byte[] body) {
        var json = RequestSchema.parse(body);
        var faults = new ArrayList<>(SCHEMA.check(json));
        if (TARGETS.stream().filter(json::has).count() != 1) {
            faults.add(new Fault("", "exactly-one", "give exactly one of " + String.join(", ", TARGETS)));
        }
        if (!faults.isEmpty()) {
            throw Problems.toException(Problem.invalid(faults));
        }
        return target(json);
    }

    private static Target target(JsonNode json) {
        if (json.has("invoiceId")) {
            return new Target.OneInvoice(json.get("invoiceId").textValue());
        }
        if (json.has("invoiceIds")) {
            return new Target.Several(elements(json.get("invoiceIds"))
                    .map(JsonNode::textValue)
                    .distinct()
                    .toList());
        }
        if (json.has("debtorSiren")) {
            return new Target.Debtor(json.get("debtorSiren").textValue());
        }
        return new Target.Parts(
                elements(json.get("allocations")).map(MatchForm::allocation).toList());
    }

    private static Allocation allocation(JsonNode json) {
        return new Allocation(
                json.get("invoiceId").textValue(),
                Money.of(
                        CurrencyUnit.EUR,
                        new BigDecimal(json.at("/amount/amount").textValue())));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
