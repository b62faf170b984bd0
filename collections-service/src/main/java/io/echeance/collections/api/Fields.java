package io.echeance.collections.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Fields of a body whose content a schema can't tell. Missing ones are the schema's to name. */
record Fields(JsonNode json) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}\\.[0-9]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    Optional<String> text(String pointer) {
        return Optional.of(json.at(pointer)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** Empty when it is missing or not a date. */
    Optional<LocalDate> date(String pointer) {
        return text(pointer).filter(text -> DATE.matcher(text).matches()).flatMap(Fields::parse);
    }

    void checkDate(String pointer, Faults faults) {
        if (text(pointer).isPresent() && date(pointer).isEmpty()) {
            faults.add(pointer, "date", "must be a date, YYYY-MM-DD");
        }
    }

    /** Of the field {@code amount}; only after {@link #checkAmount}. */
    Money amount() {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(text("/amount/amount").orElseThrow()));
    }

    void checkAmount(Faults faults) {
        text("/amount/amount")
                .filter(amount -> !AMOUNT.matcher(amount).matches() || new BigDecimal(amount).signum() == 0)
                .ifPresent(_ -> faults.add(
                        "/amount/amount", "amount", "must be above 0.00, with exactly two decimals, e.g. 1234.57"));
        text("/amount/currency")
                .filter(currency -> !currency.equals("EUR"))
                .ifPresent(_ -> faults.add("/amount/currency", "currency", "must be EUR"));
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
