package io.echeance.coverage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.RequestSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A request body of the right form, or all that is wrong with it: faults of content join those of form. The content of a
 * field is only looked at where its form is right. A field within another one is named by its path, {@code debtor/siren}.
 */
public final class RequestBody {

    private final JsonNode json;
    private final List<Fault> faults;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not JSON */
    public RequestBody(RequestSchema schema, byte[] body) {
        this.json = RequestSchema.parse(body);
        this.faults = new ArrayList<>(schema.check(json));
    }

    /** A field's fault of content, unless it holds. */
    public <T> void check(Optional<T> value, Predicate<T> holds, String pointer, String code, String message) {
        if (value.filter(holds.negate()).isPresent()) {
            faults.add(new Fault(pointer, code, message));
        }
    }

    /** A field that the form can't ask for, as another one may stand for it. */
    public void require(boolean isThere, String pointer) {
        if (!isThere) {
            faults.add(new Fault(pointer, "required", "is required"));
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with every fault that was found */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problems.toException(Problem.invalid(faults));
        }
    }

    public Optional<String> text(String field) {
        return value(field, JsonNode::textValue);
    }

    public Optional<LocalDate> date(String field) {
        return value(field, node -> LocalDate.parse(node.textValue()));
    }

    /** A decimal, as text or as a number, with at least two decimals. */
    public Optional<BigDecimal> decimal(String field) {
        return value(field, node -> new BigDecimal(node.asText())).map(RequestBody::atLeastTwoDecimals);
    }

    public boolean has(String field) {
        return !json.at("/" + field).isMissingNode();
    }

    public Optional<Integer> integer(String field) {
        return value(field, JsonNode::intValue);
    }

    public Optional<Money> euro(String field) {
        return value(
                field,
                node -> Money.of(
                        CurrencyUnit.EUR, new BigDecimal(node.get("amount").textValue())));
    }

    private <T> Optional<T> value(String field, Function<JsonNode, T> mapping) {
        var pointer = "/" + field;
        var node = json.at(pointer);
        var isWrong = faults.stream().anyMatch(fault -> isIn(pointer, fault));
        return node.isMissingNode() || isWrong ? Optional.empty() : mapped(pointer, node, mapping);
    }

    /** A form can't tell that a year has no 30 February. */
    private <T> Optional<T> mapped(String pointer, JsonNode node, Function<JsonNode, T> mapping) {
        try {
            return Optional.of(mapping.apply(node));
        } catch (DateTimeParseException e) {
            faults.add(new Fault(pointer, "date-invalid", "must be a day of the calendar, YYYY-MM-DD"));
            return Optional.empty();
        }
    }

    /** A fault of the whole body's form leaves no field to be trusted. */
    private static boolean isIn(String pointer, Fault fault) {
        return fault.pointer().isEmpty()
                || fault.pointer().equals(pointer)
                || fault.pointer().startsWith(pointer + "/");
    }

    private static BigDecimal atLeastTwoDecimals(BigDecimal value) {
        return value.scale() < 2 ? value.setScale(2) : value;
    }
}
